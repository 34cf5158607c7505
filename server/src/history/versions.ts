import { randomInt } from 'node:crypto';
import type { BoardLog } from '../ports/boardLog.ts';
import type { BoardVersion } from '../ports/boardVersions.ts';
import type { Workbench } from '../ports/workbench.ts';
import type { RoomRegistry } from '../sync/roomRegistry.ts';
import { type PastState, pastUpdates } from './pastBoard.ts';
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
    return await log.keepVersion(document, name, await room.encoded());
  } finally {
    release();
  }
}

/**
 * Makes the board what it was, as a new change that everybody sees. The board as it is now is kept first, so that
 * this can be taken back; resolves with that version. The change is worked out beside the rooms.
 * @throws CodedError `version.not-found`, `version.moment`, and those of `keepCurrent` and `Workbench.run`.
 */
export async function restorePast(
  { registry, log, workbench }: HistoryServices & { readonly workbench: Workbench },
  document: string,
  past: PastState,
  signal: AbortSignal,
): Promise<BoardVersion> {
  const { room, release } = await registry.acquire(document);
  try {
    const before = await pastUpdates(log, document, past);
    const now = await room.encoded();
    const kept = await log.keepVersion(document, UNNAMED, now);
    const source = { kind: 'kept', document, updates: [now] } as const;
    const job = {
      kind: 'restore',
      source,
      past: { kind: 'kept', updates: before },
      client: newClient(),
    } as const;
    const { bytes } = await workbench.run(job, signal);
    if (bytes.length > 0) await writeAsServer(room, bytes);
    return kept;
  } finally {
    release();
  }
}

/** As Yjs draws one for every document. */
const newClient = (): number => randomInt(2 ** 32);
