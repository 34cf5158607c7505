import * as idb from 'lib0/indexeddb';
import { eraseKeptChanges, keptChangesName } from '../localCopy.ts';
import { isNothing, type Kept, NOTHING_KEPT, readKept } from './kept.ts';

const STORE = 'kept';
const KEY = 'changes';

/** What an earlier visit kept of a board; nothing where this browser stores nothing. */
export async function recallKept(boardId: string): Promise<Kept> {
  try {
    if (!(await isThere(boardId))) return NOTHING_KEPT;
    return await withStore(boardId, 'readonly', async (store) => readKept(await idb.get(store, KEY)));
  } catch {
    return NOTHING_KEPT;
  }
}

/** Keeps changes of a board until they are dealt with. A browser that refuses storage keeps them on the page alone. */
export async function storeKept(boardId: string, kept: Kept): Promise<void> {
  if (isNothing(kept)) return eraseKeptChanges(boardId);
  try {
    await withStore(boardId, 'readwrite', (store) => idb.rtop(store.put(kept, KEY)));
  } catch {
    // Nothing to do: the page shows them all the same.
  }
}

/** Looked for first, since to open it would make it. */
async function isThere(boardId: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === keptChangesName(boardId));
}

async function withStore<Result>(
  boardId: string,
  access: 'readonly' | 'readwrite',
  use: (store: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const database = await idb.openDB(keptChangesName(boardId), (fresh) => idb.createStores(fresh, [[STORE]]));
  try {
    return await use(database.transaction(STORE, access).objectStore(STORE));
  } finally {
    database.close();
  }
}
