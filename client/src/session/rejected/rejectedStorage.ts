import { newId } from '@parcours/shared/doc';
import * as idb from 'lib0/indexeddb';
import { completed, eraseDatabase, heldInWindow, type Keeping } from '../copy/indexedDb.ts';
import {
  isEmpty,
  mergeRejected,
  NOTHING_REJECTED,
  type Rejected,
  readRejected,
  toStored,
} from './rejected.ts';

/** What this browser would not store. */
const held = heldInWindow<Rejected>();

/** A database of its own, since what the server rejected must leave the copy. The name is that of the first release. */
function databaseName(boardId: string): string {
  return `parcours.kept.${boardId}`;
}

const STORE = 'kept';

/**
 * The records that what this window stores of a board replaces: those that it read, and those that it wrote.
 * Other windows have records of their own. No record is written twice, so that none is removed that was not read.
 */
const replaced = new Map<string, Set<IDBValidKey>>();

function replacedBy(boardId: string): Set<IDBValidKey> {
  const keys = replaced.get(boardId) ?? new Set();
  replaced.set(boardId, keys);
  return keys;
}

/** What earlier visits and other windows stored of a board, or the page before in this window. */
export async function loadRejected(boardId: string): Promise<Rejected> {
  const known = held.get(boardId);
  if (known !== undefined) return known;
  try {
    if (!(await isThere(boardId))) return NOTHING_REJECTED;
    return await withStore(boardId, 'readonly', async (store) => {
      const records = await idb.getAllKeysValues(store);
      for (const { k } of records) replacedBy(boardId).add(k);
      return mergeRejected(records.map(({ v }) => readRejected(v)));
    });
  } catch {
    return NOTHING_REJECTED;
  }
}

/** Stores changes of a board until they are dealt with: in the window alone where this browser refuses. */
export async function storeRejected(boardId: string, rejected: Rejected): Promise<Keeping> {
  const key = newId();
  const keys = replacedBy(boardId);
  const before = [...keys];
  keys.add(key);
  try {
    await withStore(boardId, 'readwrite', (store) => {
      for (const each of before) store.delete(each);
      if (!isEmpty(rejected)) store.put(toStored(rejected), key);
      return completed(store.transaction);
    });
  } catch {
    return hold(boardId, rejected);
  }
  for (const each of before) keys.delete(each);
  held.release(boardId);
  return 'kept';
}

function hold(boardId: string, rejected: Rejected): Keeping {
  if (isEmpty(rejected)) {
    held.release(boardId);
    return 'kept';
  }
  held.set(boardId, rejected);
  return 'failed';
}

/** Erases the changes to a board that the server rejected. */
export function eraseRejected(boardId: string): Promise<void> {
  held.release(boardId);
  replaced.delete(boardId);
  return eraseDatabase(databaseName(boardId));
}

/** Looked for first, since to open it would make it. */
async function isThere(boardId: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === databaseName(boardId));
}

async function withStore<Result>(
  boardId: string,
  access: 'readonly' | 'readwrite',
  use: (store: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const database = await idb.openDB(databaseName(boardId), (fresh) => idb.createStores(fresh, [[STORE]]));
  try {
    return await use(database.transaction(STORE, access).objectStore(STORE));
  } finally {
    database.close();
  }
}
