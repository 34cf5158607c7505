import type { Locator, Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { middleOf, touch } from './support/fingers.ts';
import { reload } from './support/history.ts';
import { expect, test } from './support/test.ts';

test.use({
  contextOptions: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    hasTouch: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  },
});

const boardOf = (content: object) => ({
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'Arrival', language: 'en', city: '', currency: 'EUR' },
    ...content,
  },
});

async function enter({ page }: { readonly page: Page }): Promise<BoardView> {
  const board = new BoardView(page);
  await board.enter();
  return board;
}

async function runByName({ page }: BoardView, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page
    .getByRole('combobox', { name: 'Commands by name' })
    .or(page.getByRole('searchbox'))
    .last()
    .fill(name);
  await page.getByRole('option', { name }).click();
}

const undo = ({ page }: BoardView) => page.getByRole('banner').getByRole('button', { name: 'Undo' });

/** How many pixels a canvas unit takes, by a step, which is 260 units wide. */
const zoomOf = async (step: Locator) => ((await step.boundingBox())?.width ?? Number.NaN) / 260;

test('E2E-206 UI-280 UI-281 a dragged card comes into line, but not with Ctrl held, nor once that is turned off', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(
    boardOf({
      steps: [
        { id: 'ask', title: 'Ask', x: 0, y: 0 },
        { id: 'wait', title: 'Wait', x: 600, y: 330 },
      ],
    }),
  );
  const { page } = await visit(created.links.edit);
  const board = await enter({ page });
  const card = board.card('Step', 'Wait');
  const guides = page.locator('[data-guides]');
  const placeNow = async () => {
    await board.isSaved();
    const { steps } = await parcours.snapshot(created);
    return steps.find(({ id }: { id: string }) => id === 'wait').x;
  };
  /** So that the card's left edge would be so many units from that of the other. */
  const dragTo = async (x: number, whileHeld: () => Promise<void>) => {
    const from = await middleOf(card);
    const by = (x - (await placeNow())) * (await zoomOf(card));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    // Where a drag begins to be one, the card stays behind.
    await page.mouse.move(from.x, from.y + 6);
    await page.mouse.move(from.x + by, from.y + 6, { steps: 4 });
    await whileHeld();
    await page.mouse.up();
  };
  await dragTo(5, () => expect(guides).toBeAttached());
  await expect(guides).toHaveCount(0);
  await expect.poll(placeNow).toBe(0);

  await page.keyboard.down('Control');
  await dragTo(5, () => expect(guides).toHaveCount(0));
  await page.keyboard.up('Control');
  await expect.poll(placeNow).toBeGreaterThan(2);

  await card.click();
  const input = await page.context().newCDPSession(page);
  const at = await middleOf(card);
  await touch(input, 'touchStart', at);
  for (const left of [0, 1, 2]) await touch(input, 'touchMove', { x: at.x - left, y: at.y + 40 });
  await expect(guides).toBeAttached();
  await touch(input, 'touchEnd');
  await expect.poll(placeNow).toBe(0);

  await runByName(board, 'Do not align cards while dragging');
  await reload(page);
  await board.isSaved();
  await dragTo(5, () => expect(guides).toHaveCount(0));
  await expect.poll(placeNow).toBeGreaterThan(2);
});

test('E2E-251 UI-367 the corner of a note comes into line, but not with Ctrl held, and one undo takes it back', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard(
    boardOf({
      steps: [{ id: 'ask', title: 'Ask', x: 0, y: 0 }],
      notes: [{ id: 'n', text: 'Open at nine', x: 40, y: 300, width: 160, height: 120 }],
    }),
  );
  const board = await enter(await visit(created.links.edit));
  const { page } = board;
  const [note, step] = [board.card('Note', 'Open at nine'), board.card('Step', 'Ask')];
  const guides = page.locator('[data-guides]');
  const widthNow = async () => {
    await board.isSaved();
    return (await parcours.snapshot(created)).notes[0].width;
  };
  await note.click();
  /** So that the right edge would be so many units beside that of the step. */
  const dragCornerTo = async (
    beside: number,
    { beforeLast, whileHeld }: { beforeLast?: () => Promise<void>; whileHeld: () => Promise<void> },
  ) => {
    const zoom = await zoomOf(step);
    const grip = await middleOf(note.locator('.react-flow__resize-control'));
    const by = (260 + beside - 40 - (await widthNow())) * zoom;
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + by / 2, grip.y + 30);
    await beforeLast?.();
    await page.mouse.move(grip.x + by, grip.y + 60);
    await whileHeld();
    await page.mouse.up();
  };
  await dragCornerTo(4, { whileHeld: () => expect(guides).toBeAttached() });
  await expect(guides).toHaveCount(0);
  await expect.poll(widthNow).toBe(220);
  await undo(board).click();
  await expect.poll(widthNow).toBe(160);

  await dragCornerTo(4, {
    beforeLast: () => page.keyboard.down('Control'),
    whileHeld: () => expect(guides).toHaveCount(0),
  });
  await page.keyboard.up('Control');
  await expect.poll(widthNow).toBeGreaterThan(221);
});

test('E2E-207 UI-282 UI-284 a board is tidied up after a look at it, for all, and back by one undo', async ({
  parcours,
  visit,
}) => {
  const steps = ['Ask', 'Wait', 'Sign'].map((title, index) => ({
    id: title.toLowerCase(),
    title,
    x: index * 20,
    y: 300 - index * 20,
  }));
  const created = await parcours.createBoard(
    boardOf({
      personas: [{ id: 'amina', name: 'Amina', x: 30, y: 200 }],
      steps,
      legs: [
        { id: 'l1', from: 'amina', to: 'ask' },
        { id: 'l2', from: 'ask', to: 'wait' },
        { id: 'l3', from: 'ask', to: 'sign' },
      ],
    }),
  );
  const board = await enter(await visit(created.links.edit));
  const other = await enter(await visit(created.links.view));
  const { page } = board;
  const before = (await parcours.snapshot(created)).steps;
  const apply = page.getByRole('button', { name: 'Move the cards' });
  await runByName(board, 'Tidy up…');
  await expect(apply).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(apply).toBeHidden();
  expect((await parcours.snapshot(created)).steps).toEqual(before);

  await runByName(board, 'Tidy up…');
  await expect(apply).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(apply).toBeHidden();
  await expect(page.getByText('Tidied up: 4 cards.')).toBeAttached();
  const leftOf = async (title: string) => (await other.card('Step', title).boundingBox())?.x ?? 0;
  await expect.poll(async () => (await leftOf('Wait')) - (await leftOf('Ask'))).toBeGreaterThan(100);
  expect(await leftOf('Wait')).toBeCloseTo(await leftOf('Sign'), 0);
  await undo(board).click();
  await expect.poll(async () => (await parcours.snapshot(created)).steps).toEqual(before);
});

test('E2E-208 UI-287 UI-288 cards are framed by keys, go along with their frame, and stay or go when it goes', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard(
    boardOf({
      steps: [
        { id: 'ask', title: 'Ask', x: 0, y: 0 },
        { id: 'wait', title: 'Wait', x: 400, y: 100 },
      ],
    }),
  );
  const board = await enter(await visit(created.links.edit));
  const { page } = board;
  const titlesAt = async (): Promise<readonly (readonly [string, number])[]> =>
    (await parcours.snapshot(created)).steps.map(({ title, x }: { title: string; x: number }) => [title, x]);
  await board.card('Step', 'Ask').click();
  await board.card('Step', 'Wait').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+g');
  await page.keyboard.type('First days');
  await page.keyboard.press('Enter');
  const title = board.canvas.getByRole('heading', { name: 'First days' });
  await expect(title).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await titlesAt())[0]?.[1]).toBeGreaterThan(0);
  const moved = await titlesAt();
  expect((moved[1]?.[1] ?? 0) - (moved[0]?.[1] ?? 0)).toBe(400);

  await page.keyboard.press('Delete');
  await board.removalQuestion.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(title).toBeHidden();
  await expect(board.card('Step', 'Ask')).toBeVisible();
  await undo(board).click();
  await title.click();
  await page.keyboard.press('Delete');
  await board.removalQuestion
    .getByRole('checkbox', { name: 'Also remove the 2 cards that lie in it' })
    .check();
  await board.removalQuestion.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(board.card('Step', 'Ask')).toBeHidden();
  await expect.poll(titlesAt).toEqual([]);
  await undo(board).click();
  await expect.poll(titlesAt).toEqual(moved);
});

test('E2E-209 UI-286 UI-289 UI-290 UI-291 by keys an actor is put on the canvas and the ways are gone along; menus copy and paste', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(
    boardOf({
      personas: [{ id: 'amina', name: 'Amina', x: 0, y: 100 }],
      actors: [{ id: 'hall', name: 'Town hall' }],
      steps: [
        { id: 'ask', title: 'Ask', x: 400, y: 0 },
        { id: 'wait', title: 'Wait', x: 400, y: 300 },
        { id: 'sign', title: 'Sign', x: 800, y: 100 },
      ],
      legs: [
        { id: 'l1', from: 'amina', to: 'ask' },
        { id: 'l2', from: 'amina', to: 'wait' },
        { id: 'l3', from: 'ask', to: 'sign' },
      ],
      notes: [{ id: 'note', text: 'A long remark. '.repeat(60), x: 0, y: 400 }],
    }),
  );
  const board = await enter(await visit(created.links.edit));
  const { page } = board;
  const before = (await parcours.snapshot(created)).steps;
  await board.card('Persona', 'Amina').focus();
  for (const [key, title] of [
    ['ArrowRight', 'Ask'],
    ['ArrowDown', 'Wait'],
    ['ArrowUp', 'Ask'],
    ['ArrowRight', 'Sign'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`);
    await expect(board.card('Step', title)).toBeFocused();
  }
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Control+ArrowLeft');
  await expect(board.card('Persona', 'Amina')).toBeFocused();
  await board.isSaved();
  expect((await parcours.snapshot(created)).steps).toEqual(before);
  // From the canvas itself, Tab comes to the cards before it comes to the ways.
  await board.canvas.focus();
  await page.keyboard.press('Tab');
  await expect(board.card('Persona', 'Amina')).toBeFocused();

  // No line of the note is cut through.
  const lines = await page
    .locator('[data-id=note] p')
    .evaluate((text) => text.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight));
  expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.05);

  // Going through the outline moves nothing that is in sight, and zooms nothing.
  const viewport = page.locator('.react-flow__viewport');
  const view = await viewport.getAttribute('style');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('row', { name: /Amina/ }).focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('row', { name: /Amina/ })).not.toBeFocused();
  expect(await viewport.getAttribute('style')).toBe(view);

  await page.getByRole('tab', { name: 'City' }).click();
  await page.getByRole('button', { name: 'Put “Town hall” on the canvas' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await parcours.snapshot(created)).steps.length).toBe(4);
  await expect(page.locator('.react-flow__node:focus')).toBeVisible();

  await board.card('Step', 'Sign').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Copy/ }).click();
  await expect(page.getByText('Copied: 1 card.')).toBeAttached();
  await board.canvas.click({ button: 'right', position: { x: 40, y: 500 } });
  await page.getByRole('menuitem', { name: /^Paste/ }).click();
  await expect(board.card('Step', 'Sign')).toHaveCount(2);
  await expect(page.getByText('Pasted: 1 card.')).toBeAttached();
});
