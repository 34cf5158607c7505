import { changesBetween } from '@parcours/shared/board';
import { addRecord, connect, createUndo, readSnapshot, removeMany, updateRecord } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { bindCommands } from '../../../../client/src/session/commands.ts';
import { guardCommands } from '../../../../client/src/session/guardCommands.ts';
import { NOTHING_KEPT, readKept } from '../../../../client/src/session/kept/kept.ts';
import { keepChanges } from '../../../../client/src/session/kept/keptChanges.ts';
import { rightsOf } from '../../../../client/src/session/rights.ts';
import { docOf, peerOf } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

const BOARD = {
  personas: [{ id: 'amina', name: 'Amina', x: 900, y: 0 }],
  steps: [
    { id: 'inside', title: 'In', x: 10, y: 10, note: 'a note' },
    { id: 'outside', title: 'Out', x: 500, y: 10, note: 'one two' },
  ],
  frames: [{ id: 'frame', title: 'Template', x: 0, y: 0, width: 200, height: 200 }],
};

/** A board that a facilitator locked while a contributor worked on a copy of it, and the contributor's page. */
function lockedMeanwhile(work: (doc: ReturnType<typeof docOf>) => void) {
  const server = docOf(BOARD);
  const offline = peerOf(server);
  work(offline);
  updateRecord(server, 'frames', 'frame', { locked: true });
  const update = encodeStateAsUpdate(offline);
  return { server, batch: { update, code: 'access.locked', again: true } as const };
}

function page(doc: ReturnType<typeof docOf>, before = NOTHING_KEPT) {
  const { store: board } = projectedStore(doc);
  const rights = rightsOf('contribute', () => false);
  const commands = guardCommands(bindCommands(doc), doc, board, rights);
  const undo = createUndo(doc);
  const kept = keepChanges({ boardId: 'b', doc, board, commands, undo }, before);
  const left = () => kept.store.getState().left.map(({ change, reason }) => [change.kind, reason]);
  const titles = () => readSnapshot(doc).board.steps.map(({ title }) => title);
  return { kept, left, titles, undo };
}

describe('changes that the server refused together', () => {
  test('UI-20 those that are allowed are made again as one step of undo, the others are kept with the reason', async () => {
    const { server, batch } = lockedMeanwhile((doc) => {
      updateRecord(doc, 'steps', 'inside', { title: 'Mine' });
      updateRecord(doc, 'steps', 'outside', { title: 'Free' });
      const asset = addRecord(doc, 'assets', { name: 'Paper' });
      const step = addRecord(doc, 'steps', { id: 'new', title: 'New', x: 600, y: 600, needs: [asset] });
      connect(doc, { from: 'amina', to: step });
    });
    const { kept, left, titles, undo } = page(server, { ...NOTHING_KEPT, batches: [batch] });
    await kept.open();
    expect(titles()).toEqual(['In', 'New', 'Free']);
    expect(left()).toEqual([['edit', 'access.locked']]);
    expect(kept.store.getState().taken).toBe(4);
    undo.undo();
    expect(titles()).toEqual(['In', 'Out']);
    expect(undo.canUndo()).toBe(false);
  });

  test('UI-20 what others did meanwhile stays, in the same text as well', async () => {
    const { server, batch } = lockedMeanwhile((doc) => {
      updateRecord(doc, 'steps', 'outside', { note: 'one two three' });
      removeMany(doc, ['inside']);
    });
    updateRecord(server, 'steps', 'outside', { note: 'zero one two', days: 3 });
    const { kept, left } = page(server, { ...NOTHING_KEPT, batches: [batch] });
    await kept.open();
    const step = readSnapshot(server).board.steps.find(({ id }) => id === 'outside');
    expect(step).toMatchObject({ note: 'zero one two three', days: 3 });
    expect(left()).toEqual([['remove', 'access.locked']]);
  });

  test('UI-21 what is left can be tried again, unless somebody has changed it since', async () => {
    const { server, batch } = lockedMeanwhile((doc) => {
      updateRecord(doc, 'steps', 'inside', { title: 'Mine', note: 'my note' });
      updateRecord(doc, 'frames', 'frame', { title: 'My frame' });
    });
    const { kept, left, titles } = page(server, { ...NOTHING_KEPT, batches: [batch] });
    await kept.open();
    kept.retry();
    expect(left()).toHaveLength(2);
    updateRecord(server, 'frames', 'frame', { locked: false, title: 'Theirs' });
    kept.retry();
    expect(titles()).toEqual(['Mine', 'Out']);
    expect(left()).toEqual([['edit', 'change.outdated']]);
    expect(kept.store.getState().taken).toBe(1);
    kept.forget();
    expect(left()).toEqual([]);
  });

  test('UI-21 what is left goes into a board file, over what became of the board', async () => {
    const { server, batch } = lockedMeanwhile((doc) =>
      updateRecord(doc, 'steps', 'inside', { title: 'Mine' }),
    );
    const { kept, titles } = page(server, { ...NOTHING_KEPT, batches: [batch] });
    await kept.open();
    updateRecord(server, 'steps', 'inside', { title: 'Theirs' });
    expect(kept.boardWith().steps.map(({ title }) => title)).toEqual(['Mine', 'Out']);
    expect(titles()).toEqual(['Theirs', 'Out']);
  });

  test('UI-22 what is refused once more is not made again by itself', async () => {
    const { server, batch } = lockedMeanwhile((doc) =>
      updateRecord(doc, 'steps', 'outside', { title: 'Free' }),
    );
    const fresh = peerOf(server);
    const first = page(server, { ...NOTHING_KEPT, batches: [batch] });
    await first.kept.open();
    const { batches } = await first.kept.setAside({ code: 'access.change' });
    expect(batches.map(({ again }) => again)).toEqual([false]);

    const second = page(fresh, { ...NOTHING_KEPT, batches });
    await second.kept.open();
    expect(second.left()).toEqual([['edit', 'access.change']]);
    expect(second.titles()).toEqual(['In', 'Out']);
  });

  test('UI-20 what an earlier visit kept is read piece by piece', () => {
    const { steps } = readSnapshot(docOf(BOARD)).board;
    const [record] = steps;
    const change = { kind: 'remove', collection: 'steps', id: 'inside', record };
    const good = { change, reason: 'access.locked' };
    const bad = [{}, { ...good, reason: 'x' }, { ...good, change: { ...change, collection: 'no' } }, 7];
    expect(readKept({ left: [...bad, good], batches: [{ update: 'no' }], taken: 2 })).toEqual({
      batches: [],
      left: [good],
      taken: 2,
    });
    expect(readKept('nothing of the kind')).toEqual(NOTHING_KEPT);
  });
});

test('BD-15 what leads from one reading of a board to another is told record by record, with the fields that differ', () => {
  const before = docOf(BOARD);
  const after = peerOf(before);
  updateRecord(after, 'steps', 'outside', { title: 'Free', persona: 'amina' });
  removeMany(after, ['inside']);
  addRecord(after, 'notes', { id: 'n', text: 'a word', x: 1, y: 2 });
  const changes = changesBetween(readSnapshot(before).board, readSnapshot(after).board);
  expect(changes.map((change) => ('id' in change ? [change.kind, change.id] : [change.kind]))).toEqual([
    ['remove', 'inside'],
    ['edit', 'outside'],
    ['add', 'n'],
  ]);
  expect(changes[1]).toMatchObject({
    before: { title: 'Out' },
    after: { title: 'Free', persona: 'amina' },
  });
});
