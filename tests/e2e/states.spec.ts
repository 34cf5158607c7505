import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { gridBoard } from '../helpers/gridBoard.ts';
import { faultsIn, heardOn } from './support/accessibilityTree.ts';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

const DESKTOP = { width: 1440, height: 900 };

/** A state of the board's page: how it comes about, and what of it is there then. */
interface State {
  readonly name: string;
  open(board: BoardView): Promise<void>;
}

async function byName({ page }: BoardView, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands by name' }).getByRole('searchbox').fill(command);
  await page.getByRole('option', { name: command }).first().click();
}

const window = (name: string, command: string): State => ({
  name: `the window “${name}”`,
  open: async (board) => {
    await byName(board, command);
    await expect(board.page.getByRole('dialog', { name })).toBeVisible();
  },
});

/** Those that a window of any size has. */
const ANYWHERE: readonly State[] = [
  { name: 'as it opens', open: async () => {} },
  {
    name: 'commands by name',
    open: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'the search with what it found',
    open: async ({ page }) => {
      await page.keyboard.press('Control+f');
      await page.getByRole('dialog').getByRole('searchbox').fill('visa');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'the comments',
    open: async (board) => {
      await byName(board, 'Show the comments');
      await expect(board.page.getByRole('article', { name: /^Comment by/ }).first()).toBeVisible();
    },
  },
  {
    name: 'the tour',
    open: async (board) => {
      await byName(board, 'Take a short tour');
      await board.page.getByRole('button', { name: 'Next' }).click();
      await expect(board.page.getByRole('dialog', { name: 'Put down whom they meet' })).toBeFocused();
    },
  },
  window('Settings', 'Settings'),
  window('Share this board', 'Share'),
];

const WIDE: readonly State[] = [
  {
    name: 'a card with its form',
    open: async (board) => {
      await board.card('Step', 'Ask at the desk').click();
      await expect(board.details.getByRole('textbox', { name: 'Title' })).toBeVisible();
    },
  },
  {
    name: 'the menu of a card',
    open: async (board) => {
      await board.card('Step', 'Ask at the desk').click({ button: 'right' });
      await expect(board.page.getByRole('menu', { name: 'Step: Ask at the desk' })).toBeVisible();
    },
  },
  {
    name: 'the outline while a row is named',
    open: async (board) => {
      await board.page.getByRole('tab', { name: 'Outline' }).click();
      const tree = board.page.getByRole('treegrid');
      await tree
        .getByRole('row', { name: /Ask at the desk/ })
        .first()
        .click();
      await board.page.keyboard.press('F2');
      await expect(tree.getByRole('textbox')).toBeFocused();
    },
  },
  {
    name: 'a tidy-up before it is applied',
    open: async (board) => {
      await byName(board, 'Tidy up…');
      await expect(board.page.getByRole('button', { name: 'Move the cards' })).toBeVisible();
    },
  },
  {
    name: 'the city',
    open: async (board) => {
      await byName(board, 'Show the city');
      await expect(board.page.getByRole('tab', { name: 'City' })).toHaveAttribute('aria-selected', 'true');
      await board.canvas.focus();
    },
  },
  window('Picture of the board', 'Picture of the board'),
  window('Bring in a file', 'Bring in a file…'),
  window('Keyboard and help', 'Keyboard and help'),
];

const BOARD = {
  format: 'parcours.board',
  version: 1,
  meta: { title: 'A visa', language: 'en', city: '', currency: 'EUR' },
  personas: [{ id: 'p', name: 'Amina', story: 'She came by train.', x: 0, y: 0 }],
  steps: [
    { id: 's', title: 'Ask at the desk', x: 400, y: 0 },
    { id: 'e', title: 'Wait for the visa', x: 800, y: 0 },
  ],
  objectives: [{ id: 'o', persona: 'p', title: 'A home', x: 1200, y: 0 }],
  legs: [
    { id: 'l1', from: 'p', to: 's' },
    { id: 'l2', from: 's', to: 'e' },
    { id: 'l3', from: 'e', to: 'o' },
  ],
  barriers: [{ id: 'b', on: 's', title: 'Closed at noon', blocks: true }],
  votes: [{ id: 'v', on: 'b' }],
  notes: [{ id: 'n', text: 'Open at nine', x: 400, y: 300 }],
  frames: [{ id: 'f', title: 'The first day', x: 350, y: -60, width: 380, height: 640 }],
  comments: [
    { id: 'c', on: 's', text: 'Are they open?', author: 'Ana', replies: [{ text: 'No.', author: 'Ben' }] },
    { id: 'd', text: 'What is missing?', author: 'Ana', x: 0, y: 400 },
  ],
};

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

interface Look {
  readonly name: string;
  readonly media: Parameters<Page['emulateMedia']>[0];
  asked(axe: AxeBuilder): AxeBuilder;
}

const LIGHT: Look = {
  name: 'light',
  media: { colorScheme: 'light', contrast: 'no-preference' },
  asked: (axe) => axe.withTags(TAGS),
};

/** Looks differ in their styles alone, so that what is about no colours is asked in the first. */
const LOOKS: readonly Look[] = [
  LIGHT,
  {
    name: 'dark',
    media: { colorScheme: 'dark', contrast: 'no-preference' },
    asked: (axe) => axe.withRules(COLOURS),
  },
  {
    name: 'high contrast',
    media: { colorScheme: 'light', contrast: 'more' },
    asked: (axe) => axe.withRules([...COLOURS, 'color-contrast-enhanced']),
  },
];

const SIZES = [
  { size: 'a wide window, what any has', states: ANYWHERE, looks: LOOKS, viewport: DESKTOP },
  { size: 'a wide window, what it alone has', states: WIDE, looks: LOOKS, viewport: DESKTOP },
  { size: '320 by 256', states: ANYWHERE, looks: [LIGHT], viewport: { width: 320, height: 256 } },
];

async function expectSound(page: Page, state: string, looks: readonly Look[]): Promise<void> {
  for (const { name, media, asked } of looks) {
    await page.emulateMedia(media);
    await expect(page.locator('html[data-contrast]')).toHaveCount(media?.contrast === 'more' ? 1 : 0);
    const axe = new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      // It belongs to both of the parts of the page that it divides.
      .exclude('[role=separator]')
      .setLegacyMode();
    const { violations } = await asked(axe).analyze();
    const told = violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
    expect.soft(told, `${state}, ${name}`).toEqual([]);
  }
  expect.soft(faultsIn(await heardOn(page)), state).toEqual([]);
}

for (const { size, states, looks, viewport } of SIZES)
  test.describe(size, () => {
    test.use({ contextOptions: { viewport, locale: 'en-GB', reducedMotion: 'reduce' } });

    test(`E2E-253 UI-369 whatever is open on a board, all of it is named once and accessible: ${size}`, async ({
      parcours,
      visit,
    }) => {
      test.slow();
      const { links } = await parcours.createBoard({ board: BOARD });
      const { page } = await visit(links.facilitate);
      const board = new BoardView(page);
      await board.enter();
      for (const { name, open } of states) {
        await open(board);
        await expectSound(page, name, looks);
        await page.reload();
        await board.isSaved();
      }
    });
  });

test('E2E-253 UI-369 so it is in a page of others', { tag: '@long' }, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ board: BOARD });
  const { page } = await visit(links.view.replace('/b/', '/embed/'));
  for (const { looks, viewport } of SIZES.slice(1)) {
    await page.setViewportSize(viewport);
    await expect(page.getByRole('heading', { name: 'A visa' })).toBeVisible();
    await page.getByRole('link', { name: 'Open in Parcours' }).focus();
    await expectSound(page, 'in a page of others', looks);
  }
});

test.describe('reading order', () => {
  test.use({
    contextOptions: { viewport: DESKTOP, locale: 'en-GB', reducedMotion: 'reduce' },
  });

  const cardsHeard = async (page: Page) =>
    (await heardOn(page)).filter(
      ({ role, name }) => role === 'group' && /^(Persona|Step|Objective|Note|Frame): /.test(name),
    );

  test('E2E-254 UI-324 a screen reader comes to the cards along the ways, each with its kind, its title and what is told of it', async ({
    parcours,
    visit,
  }) => {
    const { links } = await parcours.createBoard({ board: BOARD });
    const { page } = await visit(links.edit);
    const board = new BoardView(page);
    await board.enter();
    await board.card('Step', 'Ask at the desk').click();
    const cards = await cardsHeard(page);
    expect(cards.map(({ name }) => name)).toEqual([
      'Frame: The first day',
      'Persona: Amina',
      'Step: Ask at the desk',
      'Step: Wait for the visa',
      'Objective: A home',
      'Note: Open at nine',
    ]);
    expect(cards[2]?.description).toMatch(
      /^Blocks the way: Closed at noon; Selected\. Enter writes its name/,
    );
    expect(cards[3]?.description).toBe('Press Enter to select the card.');
    expect(cards[4]?.description).toBe('Blocked; Press Enter to select the card.');
    expect(faultsIn(await heardOn(page))).toEqual([]);
  });

  test('E2E-254 UI-249 from afar it hears of the cards around the keyboard, in the same order, and of no picture', {
    tag: '@long',
  }, async ({ parcours, visit }) => {
    const { links } = await parcours.createBoard({ board: gridBoard(480, 24) });
    const { page } = await visit(links.edit);
    const board = new BoardView(page);
    await board.enter();
    await expect(board.canvas.locator('canvas')).toHaveCount(2);
    await board.card('Step', 'Step 0').focus();
    await page.keyboard.press('Tab');
    const reached = await cardsHeard(page);
    const here = reached.findIndex(({ isFocused }) => isFocused);
    expect(reached[here]?.name).toMatch(/^Step: Step \d+$/);
    expect(reached[here]?.description).toBe('Press Enter to select the card.');
    const next = reached[here + 1]?.name;
    await page.keyboard.press('Tab');
    const after = await cardsHeard(page);
    expect(after.find(({ isFocused }) => isFocused)?.name).toBe(next);
    expect(faultsIn(await heardOn(page))).toEqual([]);
  });
});
