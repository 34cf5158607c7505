import * as Y from 'yjs';
import { stockClient } from '../helpers/stockClient.ts';
import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
import type { CreatedBoard, Parcours } from './support/parcours.ts';
import { expect, test, type Visitor } from './support/test.ts';
import { Wire } from './support/wire.ts';

const MOVES = 8000;

const BOARD = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'Often moved', language: 'en', city: '', currency: 'EUR' },
    steps: [
      { id: 'ask', title: 'Ask', x: 60, y: 60 },
      { id: 'wait', title: 'Wait', x: 400, y: 60 },
      { id: 'moved', title: 'Moved about', x: 60, y: 300 },
      { id: 'about', title: 'Moved as well', x: 400, y: 300 },
    ],
  },
};

/** Comes with a connection that can be cut, and cuts it. */
async function leaveFor(visit: (address: string) => Promise<Visitor>, link: string) {
  const visitor = await visit('/healthz');
  const wire = await Wire.of(visitor.context);
  await visitor.page.goto(link);
  const board = new BoardView(visitor.page);
  await board.enter();
  await wire.cut();
  await board.isOffline();
  return { board, wire };
}

/** Somebody without a browser moves two cards to and fro, thousands of times, and is gone. */
async function moveAbout(parcours: Parcours, { id, tokens }: CreatedBoard): Promise<void> {
  const mover = stockClient(parcours.ws, id, tokens.edit);
  await mover.synced();
  const steps = mover.doc.getMap<Y.Map<unknown>>('steps');
  for (let move = 0; move < MOVES; move += 100) {
    mover.doc.transact(() => {
      for (let step = move; step < move + 100; step += 1) {
        steps.get(step % 2 === 0 ? 'moved' : 'about')?.set('p', [60 + (step % 7), 300 + (step % 11)]);
      }
    });
  }
  const watcher = stockClient(parcours.ws, id, tokens.view);
  const place = () => Object(watcher.doc.getMap<Y.Map<unknown>>('steps').get('about')?.get('p'))[0];
  await expect.poll(place).toBe(60 + ((MOVES - 1) % 7));
  for (const client of [mover, watcher]) client.destroy();
}

async function isUnloaded(parcours: Parcours): Promise<void> {
  const boardsInMemory = async () => {
    const metrics = await (await fetch(`${parcours.url}/metrics`)).text();
    return /^parcours_rooms (\d+)$/m.exec(metrics)?.[1];
  };
  await expect.poll(boardsInMemory, { timeout: 60_000 }).toBe('0');
}

async function bytesOf(parcours: Parcours, { id, tokens }: CreatedBoard): Promise<number> {
  const reader = stockClient(parcours.ws, id, tokens.view);
  await reader.synced();
  const { length } = Y.encodeStateAsUpdate(reader.doc);
  reader.destroy();
  return length;
}

test('E2E-72 whoever was away while a board let go of what was written over has their changes there, or listed', async ({
  parcours,
  visit,
}) => {
  test.setTimeout(180_000);
  const created = await parcours.createBoard(BOARD);
  const author = await leaveFor(visit, created.links.edit);
  const idler = await leaveFor(visit, created.links.edit);
  const viewer = await leaveFor(visit, created.links.view);
  await author.board.card('Step', 'Ask').click();
  await author.board.retitle('Mine');
  await author.board.card('Step', 'Wait').click();
  await author.board.retitle('Waited on the train');
  await author.board.place('Step', 120, 420);
  await author.board.retitle('Drawn on the train');

  const there = await visit(created.links.edit);
  const other = new BoardView(there.page);
  await other.enter();
  await other.card('Step', 'Ask').click();
  await other.retitle('Theirs');
  await other.isSaved();
  await moveAbout(parcours, created);
  await there.context.close();
  await isUnloaded(parcours);
  expect(await bytesOf(parcours, created)).toBeLessThan(4000);

  const inSight = () => idler.board.canvas.locator('.react-flow__viewport').getAttribute('style');
  const whole = await inSight();
  await idler.board.page.mouse.move(700, 500);
  await idler.board.page.mouse.wheel(0, 100);
  await expect.poll(inSight).not.toBe(whole);
  const before = await inSight();
  for (const { wire } of [author, idler, viewer]) wire.mend();
  for (const { board } of [idler, viewer]) {
    await expect(board.card('Step', 'Theirs')).toBeVisible();
    await expect(board.card('Step', 'Waited on the train')).toBeVisible();
    await expect(board.card('Step', 'Drawn on the train')).toBeVisible();
    await expect(board.page.getByRole('button', { name: 'Show which' })).toBeHidden();
  }
  expect(await inSight()).toBe(before);
  const { page } = author.board;
  await expect(author.board.card('Step', 'Theirs')).toBeVisible();
  await page.getByRole('button', { name: 'Show which' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changes that were not taken' });
  await expect(dialog).toContainText('Changed: Step “Theirs”');
  await expect(dialog).toContainText('Title: “Mine”');
  await expect(dialog).toContainText('Somebody has changed this since.');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(idler.board.card('Step', 'Mine')).toBeVisible();
  await expect(viewer.board.card('Step', 'Mine')).toBeVisible();

  await reload(page);
  await author.board.isSaved();
  await expect(author.board.card('Step', 'Drawn on the train')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show which' })).toBeHidden();
  const titles = (await parcours.snapshot(created)).steps.map(({ title }: { title: string }) => title);
  expect(titles.sort()).toEqual([
    'Drawn on the train',
    'Mine',
    'Moved about',
    'Moved as well',
    'Waited on the train',
  ]);
});

test('E2E-73 what is listed from one pruning is still there after the next', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  test.setTimeout(180_000);
  const created = await parcours.createBoard(BOARD);
  const { board, wire } = await leaveFor(visit, created.links.edit);
  await board.card('Step', 'Ask').click();
  await board.retitle('Mine');
  const there = await visit(created.links.edit);
  const other = new BoardView(there.page);
  await other.enter();
  await other.card('Step', 'Ask').click();
  await other.retitle('Theirs');
  await other.isSaved();
  await there.context.close();
  await moveAbout(parcours, created);
  await isUnloaded(parcours);
  wire.mend();
  const which = board.page.getByRole('button', { name: 'Show which' });
  await expect(which).toBeVisible();

  await wire.cut();
  await reload(board.page);
  await expect(board.card('Step', 'Theirs')).toBeVisible();
  await moveAbout(parcours, created);
  await isUnloaded(parcours);
  wire.mend();
  await board.isSaved();
  await which.click();
  await expect(board.page.getByRole('dialog')).toContainText('Title: “Mine”');
});
