import { CLOSE } from '@parcours/shared/protocol';
import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import type { StoreApi } from 'zustand/vanilla';
import { eraseLocalCopy, localCopyName } from './localCopy.ts';
import type { SessionStatus } from './session.ts';

/**
 * Keeps the document in this browser as well, so that what is edited offline survives a reload and merges when
 * the server is back. A board that the server has erased is erased here too. Returns the function that ends it.
 */
export function keepLocalCopy(boardId: string, doc: Doc, status: StoreApi<SessionStatus>): () => void {
  if (globalThis.indexedDB === undefined) return () => {};
  const copy = new IndexeddbPersistence(localCopyName(boardId), doc);
  const unsubscribe = status.subscribe(({ closeCode }) => {
    if (closeCode === CLOSE.noSuchBoard) void copy.destroy().then(() => eraseLocalCopy(boardId));
  });
  return () => {
    unsubscribe();
    void copy.destroy();
  };
}
