import * as idb from 'lib0/indexeddb';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { openCopyDatabase, UPDATES } from './copyDatabase.ts';
import { completed } from './indexedDb.ts';

/** The updates that make up the copy of a board in this browser. Rejects whatever the browser refuses. */
export interface CopyStore {
  read(): Promise<readonly Uint8Array[]>;
  /** Resolves once the update is stored. */
  append(update: Uint8Array): Promise<void>;
  close(): void;
}

/** With so many updates behind it, the copy is written again as one. */
const MOST_UPDATES = 500;

/** `onErased` is called where another window of this browser erases the copy. */
export function openCopyStore(boardId: string, onErased: () => void): CopyStore {
  let database: IDBDatabase | undefined;
  let appended = 0;
  const open = async () => {
    const opened = await openCopyDatabase(boardId);
    opened.addEventListener('versionchange', onErased);
    // The browser may close it, as it does where somebody clears its data.
    opened.addEventListener('close', () => {
      database = undefined;
    });
    database = opened;
    return opened;
  };
  const write = async (opened: IDBDatabase, update: Uint8Array) => {
    const transaction = opened.transaction(UPDATES, 'readwrite');
    transaction.objectStore(UPDATES).add(update);
    // A page that closes before it hears that this was added would take it back.
    transaction.commit();
    await completed(transaction);
    appended += 1;
    if (appended % MOST_UPDATES === 0) await pack(opened);
  };
  return {
    read: async () => {
      const opened = database ?? (await open());
      const updates: Uint8Array[] = await idb.rtop(opened.transaction(UPDATES).objectStore(UPDATES).getAll());
      if (updates.length >= MOST_UPDATES) await pack(opened);
      return updates;
    },
    // Without waiting where it is open: a page that is about to close has no time.
    append: (update) =>
      database === undefined ? open().then((opened) => write(opened, update)) : write(database, update),
    close: () => database?.close(),
  };
}

/** Where the browser refuses, the copy goes on as it is. */
async function pack(database: IDBDatabase): Promise<void> {
  await packed(database).catch(() => {});
}

/** In one transaction, so that what another window of this browser appends meanwhile stays. */
async function packed(database: IDBDatabase): Promise<void> {
  const transaction = database.transaction(UPDATES, 'readwrite');
  await Promise.all([completed(transaction), writeAsOne(transaction.objectStore(UPDATES))]);
}

async function writeAsOne(store: IDBObjectStore): Promise<void> {
  const updates: Uint8Array[] = await idb.rtop(store.getAll());
  const doc = new Doc();
  for (const update of updates) applyUpdate(doc, update);
  store.clear();
  store.add(encodeStateAsUpdate(doc));
}
