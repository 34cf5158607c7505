import * as idb from 'lib0/indexeddb';

/** Whether this browser keeps what is done to a board: it does not where its storage is refused or full. */
export type Keeping = 'kept' | 'failed';

/** The whole documents with edits that neither the server nor this browser has. */
export const heldCopies = heldInWindow<() => Uint8Array>();

const COPY_OF = 'parcours.board.';

/** The name of the IndexedDB database in which this browser keeps its own copy of a board. */
export function localCopyName(boardId: string): string {
  return COPY_OF + boardId;
}

/** The board of which a database is the copy; undefined of any other. */
export function boardOfCopy(database: string): string | undefined {
  return database.startsWith(COPY_OF) ? database.slice(COPY_OF.length) : undefined;
}

/** Erases this browser's own copy of a board. Edits that the server never got are lost with it. */
export function eraseLocalCopy(boardId: string): Promise<void> {
  heldCopies.release(boardId);
  return eraseDatabase(localCopyName(boardId));
}

/** What the browser would not store, by board. */
interface Held<Value> {
  get(boardId: string): Value | undefined;
  set(boardId: string, value: Value): void;
  release(boardId: string): void;
}

/** How much would be lost with the window. */
let atRisk = 0;

/**
 * Holds what this browser does not store for as long as the window is open, so that going from page to page loses
 * nothing. While something is held, the browser asks before it closes the window.
 */
export function heldInWindow<Value>(): Held<Value> {
  const held = new Map<string, Value>();
  return {
    get: (boardId) => held.get(boardId),
    set: (boardId, value) => {
      if (!held.has(boardId)) count(1);
      held.set(boardId, value);
    },
    release: (boardId) => {
      if (held.delete(boardId)) count(-1);
    },
  };
}

function count(more: 1 | -1): void {
  atRisk += more;
  if (atRisk > 0) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Resolves once all that a transaction wrote is stored; rejects where the browser refuses, or has no room for it. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

/** Erases a database, if there is one; a browser that refuses its storage has none. */
export function eraseDatabase(name: string): Promise<void> {
  return erased(name).catch(() => {});
}

/** Rejects also where the browser throws at being asked for its storage. */
async function erased(name: string): Promise<void> {
  await idb.deleteDB(name);
}
