import type { Page } from '@playwright/test';
import { gridBoard } from '../helpers/gridBoard.ts';
import { BoardView } from './support/board.ts';
import { type Point, swipe, touch } from './support/fingers.ts';
import { isLater } from './support/long.ts';
import type { CreatedBoard, Parcours } from './support/parcours.ts';
import { expect, test } from './support/test.ts';

/** In rows of 24, 290 by 180 apart. */
const COLUMNS = 24;
const COUNT = 480;

test.use({
  contextOptions: { viewport: { width: 1440, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' },
});

/** Where the middle of a step is on the screen, drawn or not. */
function middleOf(page: Page, index: number, columns = COLUMNS): Promise<Point> {
  const at = { x: (index % columns) * 290 + 130, y: Math.floor(index / columns) * 180 + 60 };
  return page.evaluate(({ x, y }) => {
    const canvas = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
    const view = document.querySelector('.react-flow__viewport');
    const { a: zoom, e, f } = new DOMMatrix(view === null ? '' : getComputedStyle(view).transform);
    return { x: canvas.x + e + x * zoom, y: canvas.y + f + y * zoom };
  }, at);
}

async function stepOf(parcours: Parcours, created: CreatedBoard, id: string): Promise<Point> {
  const { steps } = await parcours.snapshot(created);
  const { x, y } = steps.find((step: { id: string }) => step.id === id);
  return { x, y };
}

const picture = (board: BoardView) => board.canvas.locator('canvas');
const isFar = (board: BoardView) => expect(picture(board)).toHaveCount(2);

test('E2E-194 on a board seen from afar cards are selected, moved, named and framed by mouse, each undone in one step', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ board: gridBoard(COUNT, COLUMNS) });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await isFar(board);
  expect(await board.canvas.locator('.react-flow__node').count()).toBeLessThan(10);

  const card = board.card('Step', 'Step 250');
  const place = await middleOf(page, 250);
  await page.mouse.click(place.x, place.y);
  await expect(card).toHaveClass(/selected/);
  await expect(board.details.getByRole('textbox', { name: 'Title' })).toHaveValue('Step 250');

  const before = await stepOf(parcours, created, 's250');
  const moveBy = async (from: Point, x: number, y: number) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + x / 2, from.y + y / 2);
    await page.mouse.move(from.x + x, from.y + y);
    await page.mouse.up();
  };
  await moveBy(await middleOf(page, 250), 6, -40);
  await expect.poll(async () => (await stepOf(parcours, created, 's250')).y).toBeLessThan(before.y - 100);
  await page.keyboard.press('Control+z');
  await expect.poll(() => stepOf(parcours, created, 's250')).toEqual(before);

  const again = await middleOf(page, 250);
  await page.mouse.dblclick(again.x, again.y);
  await page.keyboard.type('At the window');
  await page.keyboard.press('Enter');
  await expect(board.card('Step', 'At the window')).toBeFocused();

  const other = await middleOf(page, 252);
  await page.mouse.click(other.x, other.y, { button: 'right' });
  await expect(page.getByRole('menu', { name: 'Step: Step 252' })).toBeVisible();
  await page.keyboard.press('Escape');

  // From between the cards around 100 cards and their ways, most of which have no element.
  const [first, last] = [await middleOf(page, 24), await middleOf(page, 24 * 10 + 9)];
  const [columnGap, rowGap] = [(last.x - first.x) / 18, (last.y - first.y) / 18];
  await page.keyboard.down('Shift');
  await page.mouse.move(first.x - columnGap * 0.97, first.y - rowGap);
  await page.mouse.down();
  await page.mouse.move(first.x, first.y);
  await page.mouse.move(last.x + columnGap * 0.97, last.y + rowGap);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(board.details.getByText(/^\d+ things selected$/)).toBeVisible();
  const unmoved = {
    one: await stepOf(parcours, created, 's24'),
    other: await stepOf(parcours, created, 's126'),
  };
  await moveBy(await middleOf(page, 126), 0, 30);
  await expect
    .poll(async () => (await stepOf(parcours, created, 's24')).y - unmoved.one.y)
    .toBeGreaterThan(60);
  const moved = {
    one: await stepOf(parcours, created, 's24'),
    other: await stepOf(parcours, created, 's126'),
  };
  expect(moved.one.y - unmoved.one.y).toBeCloseTo(moved.other.y - unmoved.other.y, -1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => stepOf(parcours, created, 's24')).toEqual(unmoved.one);
  expect(await stepOf(parcours, created, 's126')).toEqual(unmoved.other);
});

test('E2E-195 UI-251 from afar the keyboard goes from card to card, and to what is asked for; near, cards show whole', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ board: gridBoard(COUNT, COLUMNS) });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await isFar(board);
  await board.card('Step', 'Step 0').focus();
  const reached = new Set<string>();
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(name).toMatch(/^Step: Step \d+$/);
    reached.add(name);
  }
  expect(reached.size).toBe(12);
  await page.keyboard.press('Shift+Tab');
  const back = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  expect(reached.has(back)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(board.canvas.locator('.react-flow__node.selected')).toHaveCount(1);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('Step 333');
  await page.getByRole('option', { name: 'Step 333' }).first().click();
  await expect(board.card('Step', 'Step 333')).toBeFocused();
  await expect(board.canvas.getByText('No actor yet').first()).toBeVisible();
  await expect(picture(board)).toHaveCount(0);
  await board.showAll();
  await isFar(board);
  const sight = await board.canvas.boundingBox();
  for (const corner of [0, COUNT - 1]) {
    const { x, y } = await middleOf(page, corner);
    expect(x > (sight?.x ?? 0) && x < (sight?.x ?? 0) + (sight?.width ?? 0)).toBe(true);
    expect(y > (sight?.y ?? 0) && y < (sight?.y ?? 0) + (sight?.height ?? 0)).toBe(true);
  }
});

test('E2E-250 UI-366 from afar the mark of comments is pressed, and leads to their thread', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const comments = [{ id: 'c', on: 's250', text: 'Which window?', author: 'Ana', replies: [] }];
  const created = await parcours.createBoard({ board: { ...gridBoard(COUNT, COLUMNS), comments } });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await isFar(board);
  const card = await middleOf(page, 250);
  await page.mouse.move(card.x, card.y);
  const mark = board.card('Step', 'Step 250').getByRole('button', { name: '1 comment, 1 new' });
  const box = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // Over the card beside it the mark has no element; over the mark it has one again.
  const other = await middleOf(page, 252);
  await page.mouse.move(other.x, other.y);
  await expect(mark).toHaveCount(0);
  await page.mouse.click(box.x + box.width / 2, box.y + 2);
  await expect(board.details.getByRole('article', { name: /^Comment by/ })).toBeFocused();
  await expect(board.details).toContainText('Which window?');
  await expect(board.card('Step', 'Step 250')).toHaveClass(/selected/);
  await expect(mark).toHaveCount(0);
  await expect(
    board.card('Step', 'Step 250').getByRole('button', { name: '1 comment', exact: true }),
  ).toBeAttached();
});

test('E2E-197 UI-253 from afar the picture follows the theme, and printed is the whole board', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard({ board: gridBoard(COUNT, COLUMNS) });
  const { page } = await visit(created.links.view);
  const board = new BoardView(page);
  await board.enter();
  await isFar(board);
  const { x, y } = await middleOf(page, 250);
  const paper = () =>
    picture(board)
      .first()
      .evaluate(
        (canvas: HTMLCanvasElement, at) => {
          const { left, top, width } = canvas.getBoundingClientRect();
          const fine = canvas.width / width;
          const pixel = canvas
            .getContext('2d')
            ?.getImageData((at.x - left) * fine, (at.y - top) * fine, 1, 1);
          return [...(pixel?.data ?? [])];
        },
        { x, y },
      );
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(paper).toEqual([255, 253, 249, 255]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(paper).toEqual([35, 33, 29, 255]);

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(board.canvas.locator('.react-flow__node')).toHaveCount(COUNT);
  await expect(picture(board)).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await isFar(board);
});

test.describe('while the board glides', () => {
  test.use({ contextOptions: { viewport: { width: 1440, height: 900 }, locale: 'en-GB' } });

  const zoomNow = (page: Page) =>
    page
      .locator('.react-flow__viewport')
      .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

  for (const [at, { seen, count, columns, shown }] of [
    { seen: 'near', count: 12, columns: 4, shown: 5 },
    { seen: 'from afar', count: COUNT, columns: COLUMNS, shown: 250 },
  ].entries())
    test(
      `E2E-252 UI-368 a press on what is under a resting pointer stops the board, ${seen}, and selects that`,
      isLater(at),
      async ({ parcours, visit }) => {
        const created = await parcours.createBoard({ board: gridBoard(count, columns) });
        const { page } = await visit(created.links.edit);
        const board = new BoardView(page);
        await board.enter();
        const settled = await zoomNow(page);
        const selected = board.canvas.locator('.react-flow__node.selected');
        const place = await middleOf(page, shown, columns);
        // On a busy machine the board may have arrived before it is pressed.
        await expect(async () => {
          await page.mouse.click(place.x, place.y);
          await page.keyboard.press('Shift+2');
          await expect.poll(() => zoomNow(page)).toBe(1);
          await page.keyboard.press('Escape');
          await expect(selected).toHaveCount(0);
          const middle = await middleOf(page, shown, columns);
          await page.mouse.move(middle.x, middle.y);
          await page.keyboard.press('Shift+1');
          await page.waitForFunction(
            () => {
              const view = document.querySelector('.react-flow__viewport');
              return new DOMMatrix(view === null ? '' : getComputedStyle(view).transform).a < 0.95;
            },
            undefined,
            { polling: 'raf' },
          );
          // The pointer has not moved since.
          await page.mouse.down();
          const there = await zoomNow(page);
          await page.mouse.up();
          expect(there).toBeGreaterThan(settled + 0.01);
          await expect(selected).toHaveCount(1);
          expect(await zoomNow(page)).toBe(there);
        }).toPass();
      },
    );
});

test.describe('by touch', () => {
  test.use({
    contextOptions: {
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
      hasTouch: true,
      reducedMotion: 'reduce',
      isMobile: true,
    },
  });

  test('E2E-196 from afar a finger moves the canvas, chooses a card by a tap, then moves it, and held opens its menu', async ({
    parcours,
    visit,
  }) => {
    const created = await parcours.createBoard({ board: gridBoard(COUNT, COLUMNS) });
    const { page } = await visit(created.links.edit);
    const board = new BoardView(page);
    await board.enterAsOpened();
    await page.getByRole('navigation').getByRole('button', { name: 'Canvas' }).tap();
    await page.getByRole('button', { name: 'Show everything' }).tap();
    await isFar(board);
    for (let press = 0; press < 8; press += 1) await page.getByRole('button', { name: 'Zoom in' }).tap();
    const input = await page.context().newCDPSession(page);
    const chosen = await cardNear(page, { x: 195, y: 400 });
    const before = await middleOf(page, chosen);
    await swipe(input, before, { x: 30, y: -50 });
    await expect.poll(async () => (await middleOf(page, chosen)).y - before.y).toBeLessThan(-30);

    const place = await middleOf(page, chosen);
    await touch(input, 'touchStart', place);
    await expect(page.getByRole('menu', { name: `Step: Step ${chosen}` })).toBeVisible();
    await touch(input, 'touchEnd');
    await page.keyboard.press('Escape');
    // The canvas has made room for the details of the card, and is at rest again.
    await expect(page.getByRole('button', { name: 'Put the details away' })).toBeVisible();
    await expect(board.card('Step', `Step ${chosen}`)).toBeInViewport({ ratio: 0.99 });

    const other = await cardNear(page, { x: 195, y: 250 });
    const at = await middleOf(page, other);
    await page.touchscreen.tap(at.x, at.y);
    const card = board.card('Step', `Step ${other}`);
    await expect(card).toHaveClass(/selected/);
    await expect(page.getByRole('button', { name: 'Put the details away' })).toBeVisible();
    await expect(card).toBeInViewport({ ratio: 0.99 });
    const { y } = await stepOf(parcours, created, `s${other}`);
    await swipe(input, await middleOf(page, other), { x: 5, y: -60 });
    await expect.poll(async () => (await stepOf(parcours, created, `s${other}`)).y).toBeLessThan(y - 60);
  });
});

/** The step whose middle is nearest to a place of the screen. */
async function cardNear(page: Page, place: Point): Promise<number> {
  const [first, across, down] = [
    await middleOf(page, 0),
    await middleOf(page, 1),
    await middleOf(page, COLUMNS),
  ];
  const column = Math.round((place.x - first.x) / (across.x - first.x));
  const row = Math.round((place.y - first.y) / (down.y - first.y));
  return Math.max(0, Math.min(COUNT - 1, row * COLUMNS + column));
}
