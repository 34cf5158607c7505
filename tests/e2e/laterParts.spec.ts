import type { BrowserContext } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';
import { Traffic } from './support/traffic.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true, language: 'en' };
const PANELS = /\/assets\/SidePanels-.*\.js$/;
const POPOVERS = /\/assets\/popovers-.*\.js$/;
const DIALOGS = /\/assets\/BoardDialogs-.*\.js$/;
const OUTLINE = /\/assets\/OutlinePanel-.*\.js$/;

/** Keeps files on their way until they are let go. */
async function hold(context: BrowserContext, ...files: RegExp[]): Promise<() => void> {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const file of files)
    await context.route(file, async (route) => {
      await isReleased;
      await route.continue();
    });
  return release;
}

test('UI-349 UI-350 a card is chosen and named before the panels are there, and what was asked for opens once it is', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit('/healthz');
  const release = await hold(context, PANELS, POPOVERS);
  await page.goto(links.edit);
  const board = new BoardView(page);
  await board.enterAsOpened();
  const persona = board.card('Persona', 'Lamine Sané');
  await persona.click();
  const before = await persona.boundingBox();
  await page.keyboard.press('F2');
  await page.keyboard.type('Lamine');
  await page.keyboard.press('Enter');
  await board.isSaved();
  const named = board.card('Persona', 'Lamine');
  await expect(named).toBeVisible();
  await page.getByRole('button', { name: 'You are alone here' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(board.details.getByRole('textbox')).toHaveCount(0);

  release();
  await expect(page.getByRole('dialog', { name: 'Who is here' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(board.details.getByRole('textbox', { name: 'Name' })).toHaveValue('Lamine');
  expect((await named.boundingBox())?.x).toBe(before?.x);
});

test('UI-350 where the code of the panels does not come, they say so, and the page is loaded anew there', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit('/healthz');
  await context.route(PANELS, (route) => route.abort('failed'));
  await page.goto(links.edit);
  const board = new BoardView(page);
  await board.enterAsOpened();
  await expect(board.card('Persona', 'Lamine Sané')).toBeVisible();
  await expect(board.details.getByRole('alert')).toContainText('Reload the page');
  await context.unroute(PANELS);
  await board.details.getByRole('button', { name: 'Reload' }).click();
  await board.card('Persona', 'Lamine Sané').click();
  await expect(board.details.getByRole('textbox', { name: 'Name' })).toHaveValue('Lamine Sané');
});

test('UI-351 what is typed for the search before it is there is looked for, and writes on no card', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit('/healthz');
  const release = await hold(context, DIALOGS);
  await page.goto(links.edit);
  const board = new BoardView(page);
  await board.enterAsOpened();
  const persona = board.card('Persona', 'Lamine Sané');
  await persona.click();
  await persona.focus();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('the evx');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Delete');
  await page.keyboard.type('ening class');
  release();
  const search = page.getByRole('dialog', { name: 'Search the board' });
  await expect(search.getByRole('searchbox')).toHaveValue('the evening class');
  await expect(search.getByRole('option', { name: /Join the evening class/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(persona).toBeFocused();
  await board.isSaved();

  await page.keyboard.press('Control+f');
  await expect(search.getByRole('searchbox')).toHaveValue('');
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

  test('UI-349 the still stays until the outline is there to be read', async ({ parcours, visit }) => {
    const { links } = await parcours.createBoard(EXAMPLE);
    const { page, context } = await visit('/healthz');
    const traffic = await Traffic.of(page);
    await traffic.slowLine();
    const release = await hold(context, OUTLINE);
    const hasPage = page.waitForResponse(/\/assets\/BoardPage-.*\.js$/);
    await page.goto(links.edit, { waitUntil: 'commit' });
    await (await hasPage).finished();
    await expect(page.getByText(/^A first picture of the board/)).toBeVisible();
    release();
    await expect(page.getByRole('treegrid')).toBeVisible();
    await expect(page.getByText(/^A first picture of the board/)).toBeHidden();
  });

  test('UI-350 a menu that is tapped before there is code for it opens once there is, by the keyboard too', {
    tag: '@long',
  }, async ({ parcours, visit }) => {
    const { links } = await parcours.createBoard(EXAMPLE);
    const { page, context } = await visit('/healthz');
    const release = await hold(context, POPOVERS);
    await page.goto(links.edit);
    await page.getByRole('button', { name: /^Stay / }).tap();
    const more = page.getByRole('banner').getByRole('button', { name: 'More' });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(more).toHaveAttribute('aria-busy', 'true');
    release();
    await expect(page.getByRole('menu', { name: 'More' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Search the board' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
  });
});
