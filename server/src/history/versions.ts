import type { Board } from '@parcours/shared/board';
import { restoreBoard } from '@parcours/shared/doc';
import * as Y from 'yjs';
import type { BoardLog } from '../ports/boardLog.ts';
import type { BoardVersion } from '../ports/boardVersions.ts';
import type { RoomRegistry } from '../sync/roomRegistry.ts';
import { type PastState, pastBoard } from './pastBoard.ts';
import { writeAsServer } from './serverClient.ts';

/** What history is made of. */
export interface HistoryServices {
  readonly registry: RoomRegistry;
  readonly log: BoardLog;
}

/** A version that nobody gave a name: kept before a restore. */
export const UNNAMED = '';

/**
 * Keeps the board as all see it now.
 * @throws CodedError `version.limit`, and those of `RoomRegistry.acquire`.
 */
export async function keepCurrent(
  { registry, log }: HistoryServices,
  document: string,
  name: string,
): Promise<BoardVersion> {
  const { room, release } = await registry.acquire(document);
  try {
    return await log.keepVersion(document, name, room.content.encoded());
  } finally {
    release();
  }
}

/**
 * Makes the board what it was, as a new change that everybody sees. The board as it is now is kept first, so that
 * this can be taken back; resolves with that version.
 * @throws CodedError `version.not-found`, `version.moment`, and those of `keepCurrent`.
 */
export async function restorePast(
  services: HistoryServices,
  document: string,
  past: PastState,
): Promise<BoardVersion> {
  const { room, release } = await services.registry.acquire(document);
  try {
    const before = await pastBoard(services.log, document, past);
    const kept = await keepCurrent(services, document, UNNAMED);
    for (const update of restoringUpdates(room.content.encoded(), before)) await writeAsServer(room, update);
    return kept;
  } finally {
    release();
  }
}

/** The changes that lead from a state to a board; none where it is that already. */
function restoringUpdates(state: Uint8Array, before: Board): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  restoreBoard(doc, before);
  doc.destroy();
  return updates;
}
