/** The name of the IndexedDB database in which this browser keeps its own copy of a board. */
export function localCopyName(boardId: string): string {
  return `parcours.board.${boardId}`;
}

/** Erases this browser's own copy of a board. Edits that the server never got are lost with it. */
export function eraseLocalCopy(boardId: string): void {
  // A browser that refuses storage has no copy either.
  globalThis.indexedDB?.deleteDatabase(localCopyName(boardId));
}
