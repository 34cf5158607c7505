import 'fake-indexeddb/auto';
import * as idb from 'lib0/indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import type { RejectedChange } from '../../../../client/src/session/rejected/reapply.ts';
import { NOTHING_REJECTED, type Rejected } from '../../../../client/src/session/rejected/rejected.ts';
import { docOf } from '../../../helpers/documents.ts';

/** What is not stored is held in the window, which then asks before it closes. */
vi.stubGlobal('window', new EventTarget());

/** A window of the browser: what it knows besides the storage that all share. */
async function openWindow() {
  vi.resetModules();
  return import('../../../../client/src/session/rejected/rejectedStorage.ts');
}

const batchOf = (title: string): Rejected => ({
  ...NOTHING_REJECTED,
  updates: [
    {
      update: encodeStateAsUpdate(docOf({ notes: [{ id: 'n', text: title, x: 0, y: 0 }] })),
      code: 'access.locked',
      isToReapply: true,
    },
  ],
});

const leftOf = (...titles: string[]): Rejected => ({
  ...NOTHING_REJECTED,
  remaining: titles.map((title): RejectedChange => {
    const change = { kind: 'meta', before: {}, after: { title } } as const;
    return { change, reason: 'access.locked' };
  }),
});

const titlesIn = ({ remaining }: Rejected) =>
  remaining.map(({ change }) => (change.kind === 'meta' ? change.after.title : undefined)).toSorted();

let boards = 0;
const newBoard = () => {
  boards += 1;
  return `board${boards}`;
};

describe('UI-181 what windows of one browser keep of a board', () => {
  test('is there for a later visit from each of them', async () => {
    const board = newBoard();
    const [one, other] = [await openWindow(), await openWindow()];
    await one.storeRejected(board, batchOf('one'));
    await other.storeRejected(board, batchOf('other'));
    const { updates } = await (await openWindow()).loadRejected(board);
    expect(updates).toHaveLength(2);
  });

  test('stays where another has dealt with its own', async () => {
    const board = newBoard();
    const [one, other] = [await openWindow(), await openWindow()];
    await one.storeRejected(board, leftOf('one'));
    await other.storeRejected(board, leftOf('other'));
    await other.storeRejected(board, NOTHING_REJECTED);
    expect(titlesIn(await (await openWindow()).loadRejected(board))).toEqual(['one']);
  });

  test('goes once the window that has read it has dealt with it', async () => {
    const board = newBoard();
    await (await openWindow()).storeRejected(board, leftOf('one'));
    await (await openWindow()).storeRejected(board, leftOf('other'));
    const later = await openWindow();
    expect(titlesIn(await later.loadRejected(board))).toEqual(['one', 'other']);
    await later.storeRejected(board, leftOf('other'));
    expect(titlesIn(await (await openWindow()).loadRejected(board))).toEqual(['other']);
    await later.storeRejected(board, NOTHING_REJECTED);
    expect(await (await openWindow()).loadRejected(board)).toEqual(NOTHING_REJECTED);
  });

  test('stays where it was written after another had read', async () => {
    const board = newBoard();
    const one = await openWindow();
    await one.storeRejected(board, leftOf('one'));
    const reader = await openWindow();
    await reader.loadRejected(board);
    await one.storeRejected(board, leftOf('one', 'two'));
    await reader.storeRejected(board, NOTHING_REJECTED);
    expect(titlesIn(await (await openWindow()).loadRejected(board))).toEqual(['one', 'two']);
  });

  test('is read once where it is there twice', async () => {
    const board = newBoard();
    const kept = { ...leftOf('one'), updates: batchOf('mine').updates };
    await (await openWindow()).storeRejected(board, kept);
    await (await openWindow()).storeRejected(board, kept);
    const { remaining, updates } = await (await openWindow()).loadRejected(board);
    expect([remaining.length, updates.length]).toEqual([1, 1]);
  });

  test('is read as older versions wrote it, too, and replaced', async () => {
    const board = newBoard();
    const database = await idb.openDB(`parcours.kept.${board}`, (fresh) =>
      idb.createStores(fresh, [['kept']]),
    );
    await idb.rtop(
      database
        .transaction('kept', 'readwrite')
        .objectStore('kept')
        .put({ left: leftOf('old').remaining, batches: [], taken: 0 }, 'changes'),
    );
    database.close();
    const window = await openWindow();
    expect(titlesIn(await window.loadRejected(board))).toEqual(['old']);
    await window.storeRejected(board, leftOf('new'));
    expect(titlesIn(await (await openWindow()).loadRejected(board))).toEqual(['new']);
  });

  test('is removed with the board', async () => {
    const board = newBoard();
    const window = await openWindow();
    await window.storeRejected(board, leftOf('one'));
    window.eraseRejected(board);
    expect(await (await openWindow()).loadRejected(board)).toEqual(NOTHING_REJECTED);
  });
});
