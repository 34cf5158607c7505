import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { boardsWithCopy } from '../../../../client/src/session/copy/copyDatabase.ts';
import { openCopyStore } from '../../../../client/src/session/copy/copyStore.ts';

vi.stubGlobal('window', new EventTarget());

afterEach(() => {
  vi.restoreAllMocks();
});

/** Gives up each transaction in which something would be written, once all of the copy is asked for in it. */
function giveUpPacking(): void {
  const getAll = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore) {
    const request = getAll.call(this);
    if (this.transaction.mode === 'readwrite') this.transaction.abort();
    return request;
  });
}

function edits(count: number): readonly Uint8Array[] {
  const doc = new Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let at = 0; at < count; at += 1) doc.getText('t').insert(at, 'x');
  return updates;
}

function textOf(updates: readonly Uint8Array[]): string {
  const doc = new Doc();
  for (const update of updates) applyUpdate(doc, update);
  return doc.getText('t').toString();
}

test('UI-188 a copy that the browser cannot write anew stays as it is, and nothing fails', async () => {
  const failures: unknown[] = [];
  const note = (reason: unknown) => failures.push(reason);
  process.on('unhandledRejection', note);
  giveUpPacking();
  const store = openCopyStore('packed', () => {});
  for (const update of edits(500)) await store.append(update);
  expect(textOf(await store.read())).toBe('x'.repeat(500));
  vi.restoreAllMocks();
  expect(await store.read()).toHaveLength(500);
  expect(await store.read()).toHaveLength(1);
  expect(textOf(await store.read())).toBe('x'.repeat(500));
  process.off('unhandledRejection', note);
  expect(failures).toEqual([]);
});

test('UI-335 a browser has a copy of a board only where there is something in it', async () => {
  const filled = openCopyStore('filled', () => {});
  for (const update of edits(1)) await filled.append(update);
  const empty = openCopyStore('empty', () => {});
  await empty.read();
  const other = indexedDB.open('somebody else’s');
  await new Promise((resolve) => other.addEventListener('success', resolve));
  const boards = await boardsWithCopy();
  expect([boards.has('filled'), boards.has('empty'), boards.size]).toEqual([true, false, 2]);
  filled.close();
  empty.close();
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('refused', 'SecurityError'));
  expect((await boardsWithCopy()).size).toBe(0);
});
