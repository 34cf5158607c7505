import { eraseDatabase } from './database.ts';
import { heldInWindow } from './heldInWindow.ts';

/** The whole documents with edits that neither the server nor this browser has. */
export const heldCopies = heldInWindow<() => Uint8Array>();

/** The name of the IndexedDB database in which this browser keeps its own copy of a board. */
export function localCopyName(boardId: string): string {
  return `parcours.board.${boardId}`;
}

/** Erases this browser's own copy of a board. Edits that the server never got are lost with it. */
export function eraseLocalCopy(boardId: string): void {
  heldCopies.release(boardId);
  eraseDatabase(localCopyName(boardId));
}
