import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';
import { Traffic } from './support/traffic.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true, language: 'en' };

/** All that comes, the report's page and the fonts included, last of all: what was loaded when this was written, and a little more. */
const MOST_BYTES = 724_000;

/** Until the canvas can be used; and a little more. */
const MOST_BYTES_FOR_CANVAS = 440_000;

/** What is beside the canvas is asked for once all that this needs is there. */
const PANELS = /\/SidePanels-.*\.js$/;

test('E2E-202 UI-269 over a slow line a board is read as a still before its code is there, and then is in its place', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit('/healthz');
  const traffic = await Traffic.of(page);
  await traffic.slowLine();
  let pass = () => {};
  const isRead = new Promise<void>((resolve) => {
    pass = resolve;
  });
  await context.route(/\/assets\/BoardPage-.*\.js/, async (route) => {
    await isRead;
    await route.continue();
  });
  await page.goto(links.edit, { waitUntil: 'commit' });
  await expect(page.getByText(/^A first picture of the board/)).toBeVisible();
  const still = page.getByRole('listitem').filter({ hasText: 'Lamine Sané' });
  await expect(still).toBeVisible();
  expect(traffic.asked.filter((url) => /\/api\/boards\/[\w-]+$/.test(url))).toHaveLength(1);
  const before = await still.boundingBox();
  pass();
  const board = new BoardView(page);
  const persona = board.card('Persona', 'Lamine Sané');
  await expect(persona).toBeVisible();
  await expect(page.getByText(/^A first picture of the board/)).toBeHidden();
  const after = await persona.boundingBox();
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(4);
  expect(Math.abs((after?.width ?? 0) - (before?.width ?? 0))).toBeLessThan(4);
  await board.isSaved();
  await persona.click();
  await expect(board.details.getByRole('textbox', { name: 'Name' })).toHaveValue('Lamine Sané');
});

/** What comes after the board, last of all. */
const LATER = [
  /\/BoardDialogs-/,
  /\/BoardReport-/,
  /\/source-sans-3-latin-wght/,
  /\/source-serif-4-latin-wght/,
];

test('E2E-203 what a board loads is within its budget, nothing comes twice, and what it can do without comes after it', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page } = await visit('/healthz');
  const traffic = await Traffic.of(page);
  await page.goto(links.edit, { waitUntil: 'commit' });
  await new BoardView(page).isSaved();
  const indexOf = (part: RegExp) => traffic.loaded.findIndex(({ url }) => part.test(url));
  for (const part of LATER)
    await expect.poll(() => indexOf(part)).toBeGreaterThan(indexOf(/\/BoardPage-.*\.js/));
  const urls = traffic.loaded.map(({ url }) => url);
  expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
  expect(traffic.bytes).toBeLessThan(MOST_BYTES);
  const before = new Set(
    traffic.asked.slice(
      0,
      traffic.asked.findIndex((url) => PANELS.test(url)),
    ),
  );
  const first = traffic.loaded.filter(({ url }) => before.has(url));
  expect(first.length).toBeGreaterThan(10);
  expect(first.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST_BYTES_FOR_CANVAS);
});
