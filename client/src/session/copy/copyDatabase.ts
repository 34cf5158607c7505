import * as idb from 'lib0/indexeddb';
import { boardOfCopy, localCopyName } from './indexedDb.ts';

/** The layout is that of `y-indexeddb`, by which older versions kept their copies. */
export const UPDATES = 'updates';
const LAYOUT = [[UPDATES, { autoIncrement: true }], ['custom']];

/** Opens the database of a copy, which is empty where there was none. */
export function openCopyDatabase(boardId: string): Promise<IDBDatabase> {
  return idb.openDB(localCopyName(boardId), (fresh) => idb.createStores(fresh, LAYOUT));
}

/** The boards of which this browser has a copy with something in it; none where it does not say. */
export async function boardsWithCopy(): Promise<ReadonlySet<string>> {
  try {
    const databases = await indexedDB.databases();
    const boards = databases.flatMap(({ name = '' }) => boardOfCopy(name) ?? []);
    const filled = await Promise.all(boards.map(async (board) => ((await isFilled(board)) ? [board] : [])));
    return new Set(filled.flat());
  } catch {
    return new Set();
  }
}

async function isFilled(boardId: string): Promise<boolean> {
  const database = await openCopyDatabase(boardId);
  const updates = await idb.rtop(database.transaction(UPDATES).objectStore(UPDATES).count());
  // Held open, it could not be erased.
  database.close();
  return updates > 0;
}
