import type { Locator } from '@playwright/test';
import { BoardView } from './support/board.ts';
import type { Visitor } from './support/test.ts';
import { expect, test } from './support/test.ts';

const SCENARIO = { scenario: 'undocumented-young-man' };
const EXAMPLE = { ...SCENARIO, example: true };
const LIBRARY = 'Walk into the library';

interface Named {
  readonly id: string;
  readonly title: string;
}

async function enter({ page }: Visitor): Promise<BoardView> {
  const board = new BoardView(page);
  await board.enter();
  return board;
}

/** Puts a text on the clipboard as another program does. */
async function copyElsewhere({ context }: Visitor, text: string): Promise<void> {
  const page = await context.newPage();
  await page.setContent('<textarea></textarea>');
  const field = page.locator('textarea');
  await field.fill(text);
  await field.press('ControlOrMeta+a');
  await field.press('ControlOrMeta+c');
  await page.close();
}

const undo = ({ page }: BoardView) => page.getByRole('banner').getByRole('button', { name: 'Undo' });

async function addNote(board: BoardView, text: string, x: number, y: number): Promise<void> {
  await board.place('Note', x, y);
  await board.canvas.getByRole('textbox', { name: 'Text' }).fill(text);
  await board.page.keyboard.press('Escape');
  await expect(board.card('Note', text)).toBeVisible();
}

const leftOf = async (card: Locator) => (await card.boundingBox())?.x ?? Number.NaN;

test('E2E-170 UI-220 UI-221 UI-222 cards are copied from one board to another in another window, with ways, barriers and actors', async ({
  parcours,
  visit,
}) => {
  const source = await parcours.createBoard(EXAMPLE);
  const target = await parcours.createBoard({ title: 'Another city' });
  const visitor = await visit(source.links.view);
  const from = await enter(visitor);
  const before = await parcours.snapshot(source);
  const { barriers, legs, steps } = before as {
    barriers: readonly { on: string; title: string; evidence: readonly object[] }[];
    legs: readonly { from: string; to: string }[];
    steps: readonly (Named & { actor?: string })[];
  };
  const [leg] = legs.filter(
    ({ from: start, to }) =>
      steps.some(({ id }) => id === to) &&
      steps.some(({ id, actor }) => id === start && actor) &&
      barriers.some(({ on }) => on === start),
  );
  const titleOf = (id?: string) => steps.find((step) => step.id === id)?.title ?? '';
  // By keys alone, and with a link that only lets one look.
  await from.card('Step', titleOf(leg?.from)).focus();
  await from.page.keyboard.press('Enter');
  await from.card('Step', titleOf(leg?.to)).click({ modifiers: ['Shift'] });
  await from.page.keyboard.press('ControlOrMeta+c');
  await from.page.keyboard.press('ControlOrMeta+x');
  await expect(from.page.getByText('Your link does not allow that.')).toBeVisible();

  const page = await visitor.context.newPage();
  await page.goto(target.links.contribute);
  const to = new BoardView(page);
  await to.isSaved();
  await to.canvas.click({ position: { x: 500, y: 300 } });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(to.card('Step', titleOf(leg?.to))).toBeVisible();
  await expect(to.leg(titleOf(leg?.from), titleOf(leg?.to))).toBeAttached();
  await to.isSaved();
  const after = await parcours.snapshot(target);
  expect(after.steps.map(({ title }: Named) => title).sort()).toEqual(
    [titleOf(leg?.from), titleOf(leg?.to)].sort(),
  );
  expect(after.steps.map(({ id }: Named) => id)).not.toContain(leg?.from);
  expect(after.legs).toHaveLength(1);
  const evidence = barriers.filter(({ on }) => on === leg?.from).map((barrier) => barrier.evidence);
  expect(after.barriers.map((barrier: { evidence: object[] }) => barrier.evidence)).toEqual(
    expect.arrayContaining(evidence),
  );
  expect(after.actors.length).toBeGreaterThan(0);
  await undo(to).click();
  await expect(to.card('Step', titleOf(leg?.to))).toBeHidden();
  await to.isSaved();
  expect(await parcours.snapshot(target)).toMatchObject({ steps: [], legs: [], barriers: [], actors: [] });
});

test('E2E-171 UI-223 UI-226 cards are duplicated by keys and by Alt, cut and pasted, and each is taken back in one step', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ title: 'Empty' });
  const board = await enter(await visit(created.links.edit));
  const { page } = board;
  await addNote(board, 'Mine', 300, 200);
  const notes = board.card('Note', 'Mine');
  await expect(notes).toHaveCount(1);
  await notes.click();
  await page.keyboard.press('Control+d');
  await expect(notes).toHaveCount(2);
  await page.keyboard.press('Control+d');
  await expect(notes).toHaveCount(3);
  await board.isSaved();
  const own = async () =>
    (await parcours.snapshot(created)).notes.filter(({ text }: { text: string }) => text === 'Mine');
  const heights = (await own()).map(({ y }: { y: number }) => y).sort((a: number, b: number) => a - b);
  expect(heights[2] - heights[1]).toBe(heights[1] - heights[0]);
  for (const left of [2, 1]) {
    await undo(board).click();
    await expect(notes).toHaveCount(left);
  }

  const box = await notes.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + 60];
  await page.keyboard.down('Alt');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 100, y + 10, { steps: 4 });
  await page.mouse.move(x + 200, y + 10, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(notes).toHaveCount(2);
  const lefts = [await leftOf(notes.first()), await leftOf(notes.last())].sort((a, b) => a - b);
  expect(lefts[0]).toBeCloseTo(box?.x ?? 0, 0);
  expect(lefts[1]).toBeGreaterThan((box?.x ?? 0) + 150);
  await undo(board).click();
  await expect(notes).toHaveCount(1);

  await notes.click();
  await page.keyboard.press('ControlOrMeta+x');
  await expect(notes).toHaveCount(0);
  await expect(board.removalQuestion).toBeHidden();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(notes).toHaveCount(1);
  await undo(board).click();
  await expect(notes).toHaveCount(0);
  await undo(board).click();
  await expect(notes).toHaveCount(1);
});

test('E2E-172 UI-223 what others made is cut only after being asked', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const board = await enter(await visit(created.links.contribute));
  const before = await parcours.snapshot(created);
  await board.card('Step', LIBRARY).click();
  await board.page.keyboard.press('ControlOrMeta+x');
  await board.removalQuestion.getByRole('button', { name: 'Leave them on the board' }).click();
  await expect(board.card('Step', LIBRARY)).toBeVisible();
  await board.isSaved();
  expect(await parcours.snapshot(created)).toEqual(before);
  await board.card('Step', LIBRARY).focus();
  await board.page.keyboard.press('ControlOrMeta+x');
  await board.removalQuestion.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(board.card('Step', LIBRARY)).toBeHidden();
});

test('E2E-173 UI-224 UI-225 text becomes notes, many lines after asking, none in a field; what is no text is refused', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(SCENARIO);
  const visitor = await visit(created.links.contribute);
  const board = await enter(visitor);
  const { page } = board;
  const { length: before } = (await parcours.snapshot(created)).notes;
  const notes = board.canvas.getByRole('group', { name: /^Note: / });
  await copyElsewhere(visitor, 'Rent\t300\r\n\r\nFood\r\n');
  await page.bringToFront();
  await board.canvas.click({ position: { x: 60, y: 5 } });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(board.card('Note', 'Rent 300')).toBeVisible();
  await expect(board.card('Note', 'Food')).toBeVisible();
  await expect(notes).toHaveCount(before + 2);
  await undo(board).click();
  await expect(notes).toHaveCount(before);

  await copyElsewhere(visitor, Array.from({ length: 12 }, (_, index) => `Idea ${index}`).join('\n'));
  await page.bringToFront();
  await board.canvas.click({ position: { x: 60, y: 5 } });
  await page.keyboard.press('ControlOrMeta+v');
  const question = page.getByRole('dialog', { name: 'Make 12 notes of this text?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await expect(notes).toHaveCount(before);
  await board.canvas.click({ position: { x: 60, y: 5 } });
  await page.keyboard.press('ControlOrMeta+v');
  await question.getByRole('button', { name: 'Make the notes' }).click();
  await expect(notes).toHaveCount(before + 12);

  await board.card('Note', 'Idea 3').dblclick();
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.press('Escape');
  await expect(notes).toHaveCount(before + 12);
  await expect(question).toBeHidden();

  await copyElsewhere(visitor, '{"format":"parcours.board","version":1,"steps":[]}');
  await page.bringToFront();
  await board.canvas.click({ position: { x: 60, y: 5 } });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByText('cannot be put on the board')).toBeVisible();
  await expect(notes).toHaveCount(before + 12);
});

test('E2E-174 UI-226 UI-227 UI-228 several cards are selected by clicks and by a rectangle, aligned, and duplicated on an Arabic keyboard', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ title: 'Empty' });
  const visitor = await visit(created.links.edit);
  const board = await enter(visitor);
  const { page } = board;
  for (const [name, x, y] of [
    ['One', 200, 200],
    ['Two', 500, 260],
    ['Three', 320, 480],
  ] as const) {
    await addNote(board, name, x, y);
  }
  const count = (number: number) => board.details.getByText(`${number} things selected`);
  await board.card('Note', 'One').click();
  await board.card('Note', 'Two').click({ modifiers: ['Shift'] });
  await expect(count(2)).toBeVisible();
  await board.card('Note', 'Three').click({ modifiers: ['Control'] });
  await expect(count(3)).toBeVisible();
  await board.card('Note', 'Two').click({ modifiers: ['Shift'] });
  await expect(count(2)).toBeVisible();

  await page.keyboard.press('Escape');
  const canvas = await board.canvas.boundingBox();
  const [left, top] = [canvas?.x ?? 0, canvas?.y ?? 0];
  const draw = async () => {
    await page.mouse.move(left + 40, top + 40);
    await page.mouse.down();
    await page.mouse.move(left + 300, top + 300, { steps: 3 });
    await page.mouse.move(left + 700, top + 620, { steps: 3 });
    await page.mouse.up();
  };
  await page.keyboard.down('Shift');
  await draw();
  await page.keyboard.up('Shift');
  await expect(count(3)).toBeVisible();
  await board.card('Note', 'Three').click({ modifiers: ['Shift'] });
  await expect(count(2)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Area' }).click();
  await draw();
  await expect(count(3)).toBeVisible();

  await board.details.getByRole('button', { name: 'Align left' }).click();
  const lefts = async () =>
    Promise.all(
      ['One', 'Two', 'Three'].map(async (name) => Math.round(await leftOf(board.card('Note', name)))),
    );
  await expect.poll(async () => new Set(await lefts()).size).toBe(1);
  await board.details.getByRole('radio', { name: 'Blue' }).check({ force: true });
  await board.isSaved();
  const colours = async () =>
    (await parcours.snapshot(created)).notes.map(({ colour }: { colour: string }) => colour);
  expect(await colours()).toEqual(['blue', 'blue', 'blue']);
  await undo(board).click();
  await undo(board).click();
  await expect.poll(async () => new Set(await lefts()).size).toBe(3);

  // As an Arabic keyboard sends Ctrl and D, and Ctrl and C, Ctrl and V with the codes that browsers go by.
  const keyboard = await visitor.context.newCDPSession(page);
  const press = async (key: string, code: string, windowsVirtualKeyCode: number) => {
    const event = { key, code, windowsVirtualKeyCode, modifiers: 2 };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  const one = board.card('Note', 'One');
  await one.click();
  await press('ي', 'KeyD', 68);
  await expect(one).toHaveCount(2);
  await press('ؤ', 'KeyC', 67);
  await press('ر', 'KeyV', 86);
  await expect(one).toHaveCount(3);
});
