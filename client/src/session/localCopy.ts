/** The name of the IndexedDB database in which this browser keeps its own copy of a board. */
export function localCopyName(boardId: string): string {
  return `parcours.board.${boardId}`;
}

/** Where it keeps changes that the server refused: not in the copy, which they must leave. */
export function keptChangesName(boardId: string): string {
  return `parcours.kept.${boardId}`;
}

/** Erases this browser's own copy of a board. Edits that the server never got are lost with it. */
export function eraseLocalCopy(boardId: string): void {
  // A browser that refuses storage has no copy either.
  globalThis.indexedDB?.deleteDatabase(localCopyName(boardId));
}

/** Erases all that this browser holds of a board's content. */
export function eraseFromBrowser(boardId: string): void {
  eraseLocalCopy(boardId);
  eraseKeptChanges(boardId);
}

/** Forgets the changes to a board that the server refused. */
export function eraseKeptChanges(boardId: string): void {
  globalThis.indexedDB?.deleteDatabase(keptChangesName(boardId));
}
