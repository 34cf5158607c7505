import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { middleOf, touch } from './support/fingers.ts';
import { expect, test } from './support/test.ts';

const BOARD = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'Arrival', language: 'en', city: '', currency: 'EUR' },
    personas: [{ id: 'amina', name: 'Amina', x: 0, y: 0 }],
    actors: [{ id: 'hall', name: 'Town hall' }],
    steps: [
      { id: 'queue', title: 'Queue', x: 20, y: 300, actor: 'hall' },
      { id: 'cafe', title: 'Ask at the Café', x: 4000, y: 300 },
    ],
    legs: [{ id: 'way', from: 'amina', to: 'queue' }],
    barriers: [{ id: 'stairs', on: 'queue', title: 'Stairs', evidence: [{ text: 'seen' }] }],
  },
};

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

async function expectAccessible(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
}

test('E2E-190 UI-240 UI-244 the board is searched by keyboard, and the keyboard goes to what is chosen', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(BOARD);
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enterAsOpened();
  const search = dialog(page, 'Search the board');
  const field = search.getByRole('searchbox');
  await board.card('Step', 'Queue').focus();

  await page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
  await expect(search.getByRole('status')).toContainText('Type what you look for');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(board.card('Step', 'Queue')).toBeFocused();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('nowhere');
  await expect(search.getByRole('status')).toContainText('Nothing on this board matches');
  await field.fill('');
  await page.keyboard.type('CAFE');
  await expect(search.getByRole('status')).toHaveText('1 result');
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');
  await expect(board.card('Step', 'Queue')).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('CAFE');
  await expect(search.getByRole('status')).toHaveText('1 result');
  await page.keyboard.press('Enter');
  await expect(search).toBeHidden();
  await expect(board.card('Step', 'Ask at the Café')).toBeFocused();
  await expect(board.card('Step', 'Ask at the Café')).toBeInViewport();
  await expect(board.details.getByRole('textbox', { name: 'Title' })).toHaveValue('Ask at the Café');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('a');
  await expect(search.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await field.fill('stairs');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What stands in the way' })).toHaveValue('Stairs');
  await expect(board.details).toBeFocused();

  // The browser's own search, which looks through the page: no dialog may be before it.
  await page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(search).toBeHidden();

  const region = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region);
  await expect(board.details).toBeFocused();
  for (const next of ['tools', 'header', 'story', 'canvas', 'details']) {
    await page.keyboard.press('F6');
    await expect.poll(region).toBe(next);
  }
  await page.keyboard.press('Shift+F6');
  await expect.poll(region).toBe('canvas');

  const zoom = () => page.locator('.react-flow__viewport').evaluate((view) => view.style.transform);
  await board.showAll();
  await board.card('Step', 'Queue').click();
  const all = await zoom();
  await page.keyboard.press('Shift+2');
  await expect.poll(zoom).not.toBe(all);
  await expect(board.card('Step', 'Ask at the Café')).not.toBeInViewport();
});

test('E2E-191 UI-242 UI-243 commands are found by name, in French and by Arabic keys; the sheet tells their keys', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard(BOARD);
  const { page } = await visit(created.links.edit, (context) =>
    context.addInitScript(() => localStorage.setItem('parcours.language', 'fr')),
  );
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const canvas = page.getByRole('application');
  await expect(canvas).toBeVisible();
  const commands = dialog(page, 'Commandes par leur nom');
  await press(page, { key: 'k', code: 'KeyK', ctrlKey: true });
  await expect(commands.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('etape');
  const choice = commands.getByRole('option', { name: 'Ajouter une étape' });
  await expect(choice).toContainText('S');
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Enter');
  await expect(commands).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Étape' })).toBeVisible();
  // On the canvas Enter puts what is in hand in the middle.
  await expect(canvas).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(canvas.getByRole('textbox', { name: 'Titre' })).toHaveValue('Nouvelle étape');
  await page.keyboard.press('Escape');

  // On the key of K an Arabic keyboard has another letter; the question mark of an AZERTY keyboard is on the key of M.
  await press(page, { key: 'ن', code: 'KeyK', ctrlKey: true });
  await expect(commands.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('thème');
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Réglages')).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, { key: '?', code: 'KeyM', shiftKey: true });
  const help = dialog(page, 'Clavier et aide');
  await expect(help.getByText('Chercher dans le tableau')).toBeVisible();
  await expectAccessible(page, 'dialog');
});

interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
}

/** A press of a key of some other keyboard than the one of the machine. */
async function press(page: Page, key: Key): Promise<void> {
  await page.evaluate(
    (init) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
      ),
    key,
  );
}

test('E2E-192 UI-245 the menu of a card, a way and a place: by the right button, by keys, and for readers', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(BOARD);
  const board = new BoardView((await visit(created.links.edit)).page);
  const { page } = board;
  await board.enterAsOpened();
  const menu = page.getByRole('menu');
  const item = (name: string) => menu.getByRole('menuitem', { name });

  await board.card('Step', 'Queue').click({ button: 'right' });
  await expect(item('Rename')).toBeFocused();
  await expectAccessible(page, '[role=menu]');
  await item('Add a barrier').click();
  await expect(page.getByRole('textbox', { name: 'What stands in the way' })).toBeFocused();
  await board.card('Step', 'Queue').click({ button: 'right' });
  await item('Draw a way from here').click();
  await expect(page.getByText('Choose the card that comes after')).toBeVisible();
  await page.keyboard.press('Escape');

  await board.leg('Amina', 'Queue').focus();
  await page.keyboard.press('Shift+F10');
  await expect(item('Rename')).toBeHidden();
  await item('Delete this way').click();
  await board.removalQuestion.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(board.leg('Amina', 'Queue')).toBeHidden();

  await board.card('Step', 'Queue').focus();
  await page.keyboard.press('Shift+F10');
  await expect(item('Rename')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(board.canvas.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.press('Escape');

  await board.canvas.click({ button: 'right', position: { x: 500, y: 60 } });
  await item('Add a note').click();
  await expect(board.canvas.getByRole('textbox', { name: 'Text' })).toBeFocused();

  const reader = new BoardView((await visit(created.links.view)).page);
  await reader.page.getByRole('button', { name: /^Stay / }).click();
  await reader.card('Step', 'Queue').click({ button: 'right' });
  await expect(reader.page.getByRole('menuitem')).toHaveText([
    /^Copy/,
    /Show the details/,
    /Zoom to the selection/,
    /Picture of the board/,
  ]);
});

test.describe('on a phone', () => {
  test.use({
    contextOptions: {
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    },
  });

  test('E2E-193 UI-245 a finger that is held opens the menu, and moves nothing; one that moves opens none', async ({
    parcours,
    visit,
  }) => {
    const created = await parcours.createBoard(BOARD);
    const { page } = await visit(created.links.edit);
    const board = new BoardView(page);
    await board.enterAsOpened();
    await page.getByRole('navigation').getByRole('button', { name: 'Canvas' }).tap();
    const menu = page.getByRole('menu');
    const card = board.card('Step', 'Queue');
    const input = await page.context().newCDPSession(page);

    const { steps } = await parcours.snapshot(created);
    const before = await middleOf(card);
    await touch(input, 'touchStart', before);
    await touch(input, 'touchMove', { x: before.x + 4, y: before.y - 5 });
    await expect(menu.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
    await touch(input, 'touchMove', { x: before.x + 60, y: before.y - 90 });
    await touch(input, 'touchEnd');
    await expect(menu).toBeVisible();
    expect((await parcours.snapshot(created)).steps).toEqual(steps);
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();

    // Selected now, the card itself follows the finger, which stays there for longer than a press takes.
    await expect(page.getByRole('button', { name: 'Put the details away' })).toBeVisible();
    await expect(card).toBeInViewport({ ratio: 0.99 });
    const selected = await middleOf(card);
    await touch(input, 'touchStart', selected);
    for (const far of [30, 60, 90]) await touch(input, 'touchMove', { x: selected.x, y: selected.y - far });
    await expect.poll(async () => (await middleOf(card)).y - selected.y).toBeLessThan(-50);
    // Set later, and longer, than the timer of a press: that is over by then.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    await expect(menu).toBeHidden();
    await touch(input, 'touchEnd');
    await expect(menu).toBeHidden();

    await page.getByRole('button', { name: 'More' }).tap();
    await page.getByRole('menuitem', { name: 'Search the board' }).tap();
    await page.keyboard.type('hall');
    await dialog(page, 'Search the board').getByRole('option', { name: 'Town hall' }).tap();
    await expect(page.getByRole('main').getByRole('textbox', { name: 'Name' })).toHaveValue('Town hall');
  });
});
