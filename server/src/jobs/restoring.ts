import { restoreBoard } from '@parcours/shared/doc';
import * as Y from 'yjs';
import { boardOf } from '../history/pastBoard.ts';
import type { Job } from '../ports/jobRunner.ts';

/**
 * The change that makes a board what it was, as one update; without bytes where it is that already. For whoever asks
 * over HTTP: a page runs the same command on its own document, so that undo there takes it back.
 */
export function restoringUpdate({
  source,
  past,
  client,
}: Extract<Job, { kind: 'restore' }>): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  for (const update of source.updates) Y.applyUpdate(doc, update);
  doc.clientID = client;
  const changes: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => changes.push(update));
  restoreBoard(doc, boardOf(past.updates));
  doc.destroy();
  return changes.length === 0 ? new Uint8Array() : Uint8Array.from(Y.mergeUpdates(changes));
}
