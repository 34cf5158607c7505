import { CLOSE } from '@parcours/shared/protocol';
import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import type { StoreApi } from 'zustand/vanilla';
import { eraseKeptChanges, eraseLocalCopy, localCopyName } from './localCopy.ts';
import type { SessionStatus } from './session.ts';

/** The copy of a board in this browser. */
interface LocalCopy {
  /** Ends keeping it; what is kept stays. */
  close(): void;
  /** Ends keeping it, and erases it. */
  erase(): Promise<void>;
}

/**
 * Keeps the document in this browser as well, so that what is edited offline survives a reload and merges when
 * the server is back. A board that the server has erased is erased here too.
 */
export function keepLocalCopy(boardId: string, doc: Doc, status: StoreApi<SessionStatus>): LocalCopy {
  if (globalThis.indexedDB === undefined) return NO_COPY;
  const copy = new IndexeddbPersistence(localCopyName(boardId), doc);
  const erase = async () => {
    unsubscribe();
    await copy.destroy();
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
    void copy.destroy();
  };
  return { close, erase };
}

/** For whoever cannot have a copy, or has nothing to keep. */
export const NO_COPY: LocalCopy = { close: () => {}, erase: async () => {} };
