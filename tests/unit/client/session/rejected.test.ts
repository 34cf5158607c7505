import 'fake-indexeddb/auto';
import { changesBetween } from '@parcours/shared/board';
import { addRecord, connect, createUndo, readSnapshot, removeMany, updateRecord } from '@parcours/shared/doc';
import { describe, expect, test, vi } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { bindCommands } from '../../../../client/src/session/commands.ts';
import { guardCommands } from '../../../../client/src/session/guardCommands.ts';
import {
  NOTHING_REJECTED,
  type Rejected,
  readRejected,
} from '../../../../client/src/session/rejected/rejected.ts';
import { openRejectedChanges } from '../../../../client/src/session/rejected/rejectedChanges.ts';
import { loadRejected, storeRejected } from '../../../../client/src/session/rejected/rejectedStorage.ts';
import { rightsOf } from '../../../../client/src/session/rights.ts';
import { docOf, peerOf } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

/** Whatever is not stored is held in the window, which then asks before it closes. */
vi.stubGlobal('window', new EventTarget());

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
  return { server, batch: { update, code: 'access.locked', isToReapply: true } as const };
}

function page(doc: ReturnType<typeof docOf>, before: Rejected | undefined, boardId = 'b') {
  const { store: board } = projectedStore(doc);
  const rights = rightsOf('contribute', () => false);
  const commands = guardCommands(bindCommands(doc), doc, board, rights);
  const undo = createUndo(doc);
  const told: string[] = [];
  const rejected = openRejectedChanges(
    { boardId, doc, board, commands, undo, report: ({ code }) => told.push(code) },
    before,
  );
  const left = () => rejected.store.getState().remaining.map(({ change, reason }) => [change.kind, reason]);
  const titles = () => readSnapshot(doc).board.steps.map(({ title }) => title);
  return { rejected, left, titles, undo, told };
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
    const { rejected, left, titles, undo } = page(server, { ...NOTHING_REJECTED, updates: [batch] });
    await rejected.open();
    expect(titles()).toEqual(['In', 'New', 'Free']);
    expect(left()).toEqual([['edit', 'access.locked']]);
    expect(rejected.store.getState().applied).toBe(4);
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
    const { rejected, left } = page(server, { ...NOTHING_REJECTED, updates: [batch] });
    await rejected.open();
    const step = readSnapshot(server).board.steps.find(({ id }) => id === 'outside');
    expect(step).toMatchObject({ note: 'zero one two three', days: 3 });
    expect(left()).toEqual([['remove', 'access.locked']]);
  });

  test('UI-21 what is left can be tried again, unless somebody has changed it since', async () => {
    const { server, batch } = lockedMeanwhile((doc) => {
      updateRecord(doc, 'steps', 'inside', { title: 'Mine', note: 'my note' });
      updateRecord(doc, 'frames', 'frame', { title: 'My frame' });
    });
    const { rejected, left, titles } = page(server, { ...NOTHING_REJECTED, updates: [batch] });
    await rejected.open();
    rejected.reapply();
    expect(left()).toHaveLength(2);
    updateRecord(server, 'frames', 'frame', { locked: false, title: 'Theirs' });
    rejected.reapply();
    expect(titles()).toEqual(['Mine', 'Out']);
    expect(left()).toEqual([['edit', 'change.outdated']]);
    expect(rejected.store.getState().applied).toBe(1);
    rejected.discard();
    expect(left()).toEqual([]);
  });

  test('UI-21 what is left goes into a board file, over what became of the board', async () => {
    const { server, batch } = lockedMeanwhile((doc) =>
      updateRecord(doc, 'steps', 'inside', { title: 'Mine' }),
    );
    const { rejected, titles } = page(server, { ...NOTHING_REJECTED, updates: [batch] });
    await rejected.open();
    updateRecord(server, 'steps', 'inside', { title: 'Theirs' });
    expect(rejected.boardWith().steps.map(({ title }) => title)).toEqual(['Mine', 'Out']);
    expect(titles()).toEqual(['Theirs', 'Out']);
  });

  test('UI-22 what is refused once more is not made again by itself', async () => {
    const { server, batch } = lockedMeanwhile((doc) =>
      updateRecord(doc, 'steps', 'outside', { title: 'Free' }),
    );
    const fresh = peerOf(server);
    const first = page(server, { ...NOTHING_REJECTED, updates: [batch] });
    await first.rejected.open();
    const { updates } = await first.rejected.stash({ code: 'access.change' });
    expect(updates.map(({ isToReapply }) => isToReapply)).toEqual([false]);

    const second = page(fresh, { ...NOTHING_REJECTED, updates });
    await second.rejected.open();
    expect(second.left()).toEqual([['edit', 'access.change']]);
    expect(second.titles()).toEqual(['In', 'Out']);
  });

  test('UI-22 what is refused after all was saved is something else, and made again by itself', async () => {
    const { server, batch } = lockedMeanwhile((doc) =>
      updateRecord(doc, 'steps', 'outside', { title: 'Free' }),
    );
    const { rejected } = page(server, { ...NOTHING_REJECTED, updates: [batch] });
    await rejected.open();
    rejected.allSaved();
    const { updates } = await rejected.stash({ code: 'access.change' });
    expect(updates.map(({ isToReapply }) => isToReapply)).toEqual([true]);
  });

  test('UI-182 what was kept stays kept where the page is closed before it could be gone through', async () => {
    const { server, batch } = lockedMeanwhile((doc) =>
      updateRecord(doc, 'steps', 'outside', { title: 'Free' }),
    );
    await storeRejected('closed', { ...NOTHING_REJECTED, updates: [batch] });
    const { rejected, titles } = page(server, undefined, 'closed');
    const opening = rejected.open();
    rejected.close();
    await opening;
    expect(titles()).toEqual(['In', 'Out']);
    expect((await loadRejected('closed')).updates).toEqual([batch]);
  });

  test('UI-183 of what was kept, what is damaged is told and left out, and the rest gone through', async () => {
    const { server, batch } = lockedMeanwhile((doc) =>
      updateRecord(doc, 'steps', 'outside', { title: 'Free' }),
    );
    const damaged = { ...batch, update: batch.update.slice(0, -7) };
    await storeRejected('damaged', { ...NOTHING_REJECTED, updates: [damaged, batch] });
    const { rejected, titles, told } = page(server, undefined, 'damaged');
    await rejected.open();
    expect(told).toEqual(['change.damaged']);
    expect(titles()).toEqual(['In', 'Free']);
    expect(rejected.store.getState()).toMatchObject({ updates: [], remaining: [], applied: 1 });
  });

  test('UI-20 what an earlier visit kept is read piece by piece', () => {
    const { steps } = readSnapshot(docOf(BOARD)).board;
    const [record] = steps;
    const change = { kind: 'remove', collection: 'steps', id: 'inside', record };
    const good = { change, reason: 'access.locked' };
    const bad = [{}, { ...good, reason: 'x' }, { ...good, change: { ...change, collection: 'no' } }, 7];
    expect(readRejected({ left: [...bad, good], batches: [{ update: 'no' }], taken: 2 })).toEqual({
      updates: [],
      remaining: [good],
      applied: 2,
    });
    expect(readRejected('nothing of the kind')).toEqual(NOTHING_REJECTED);
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
