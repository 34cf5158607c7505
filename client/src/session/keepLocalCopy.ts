import { CLOSE } from '@parcours/shared/protocol';
import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import type { StoreApi } from 'zustand/vanilla';
import { eraseKeptChanges, eraseLocalCopy, localCopyName } from './localCopy.ts';
import type { SessionStatus } from './session.ts';

/** The copy of a board in this browser. */
interface LocalCopy {
  /** Resolves once the document holds what was kept, or will not get it any more. */
  readonly loaded: Promise<void>;
  /** Ends keeping it; what is kept stays. */
  close(): void;
  /** Ends keeping it, and erases it. */
  erase(): Promise<void>;
}

/** A browser that has not read its copy by then is opened without one. */
const LOAD_MILLISECONDS = 5000;

/**
 * Keeps the document in this browser as well, so that what is edited offline survives a reload and merges when
 * the server is back. A board that the server has erased is erased here too.
 */
export function keepLocalCopy(boardId: string, doc: Doc, status: StoreApi<SessionStatus>): LocalCopy {
  if (globalThis.indexedDB === undefined) return NO_COPY;
  const copy = new IndexeddbPersistence(localCopyName(boardId), doc);
  const end = () => copy.destroy().catch(() => {});
  const erase = async () => {
    unsubscribe();
    await end();
    // Whoever opens it from now on waits for this, and finds it empty.
    eraseLocalCopy(boardId);
  };
  const unsubscribe = status.subscribe(({ closeCode }) => {
    if (closeCode !== CLOSE.noSuchBoard) return;
    eraseKeptChanges(boardId);
    void erase();
  });
  const close = () => {
    unsubscribe();
    void end();
  };
  // Another window of this browser erases it: it is not this document's any more.
  const watch = (database: IDBDatabase) => database.addEventListener('versionchange', () => void end());
  copy._db.then(watch, () => {});
  return { loaded: loaded(copy, end), close, erase };
}

/** Where it cannot be read in time it is let go of, so that it does not come into the document later. */
async function loaded(copy: IndexeddbPersistence, end: () => void): Promise<void> {
  const read = copy.whenSynced.then(() => true);
  const refused = copy._db.then(
    () => read,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, LOAD_MILLISECONDS, false));
  if (!(await Promise.race([refused, late]))) end();
}

/** For whoever cannot have a copy, or has nothing to keep. */
export const NO_COPY: LocalCopy = { loaded: Promise.resolve(), close: () => {}, erase: async () => {} };
