import { createUndo, readSnapshot } from '@parcours/shared/doc';
import type { Doc } from 'yjs';
import { docOf, peerOf, SMALL, syncAll } from './documents.ts';

/** A step of the board, as it reads. */
export const step = (doc: Doc, id = 'ask') => readSnapshot(doc).board.steps.find((other) => other.id === id);

/** Two participants on one board; each has an undo of their own. */
export function pair(content: Readonly<Record<string, unknown>> = SMALL) {
  const a = docOf(content);
  const b = peerOf(a);
  return { a, b, undoA: createUndo(a), undoB: createUndo(b), sync: () => syncAll(a, b) };
}

/** Two participants of whom one wins when both set a key at once: Yjs prefers the higher client id. */
export function rivals() {
  const { a, b, ...rest } = pair();
  a.clientID = 2;
  b.clientID = 1;
  return { winner: a, loser: b, undoWinner: rest.undoA, undoLoser: rest.undoB, sync: rest.sync };
}
