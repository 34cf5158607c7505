import { type Occasion, ON_REQUEST } from '@parcours/shared/api';
import type { BoardLog } from '../ports/boardLog.ts';
import type { BoardVersion, BoardVersions } from '../ports/boardVersions.ts';
import type { JobRunner } from '../ports/jobRunner.ts';
import type { RoomRegistry } from '../sync/room/roomRegistry.ts';
import { type PastState, pastUpdates } from './pastBoard.ts';
import { newClient, writeAsServer } from './serverClient.ts';

/** What history is made of. */
interface HistoryServices {
  readonly registry: RoomRegistry;
  readonly log: BoardLog;
  readonly versions: BoardVersions;
}

/** The name of a version without one: kept before a restore. */
export const UNNAMED = '';

/**
 * Keeps the board as all see it now.
 * @throws CodedError `version.limit`, and those of `RoomRegistry.acquire`.
 */
export async function keepCurrent(
  { registry, versions }: Pick<HistoryServices, 'registry' | 'versions'>,
  document: string,
  name: string,
  occasion: Occasion = ON_REQUEST,
): Promise<BoardVersion> {
  const { room, release } = await registry.acquire(document);
  try {
    return await versions.keepVersion(document, name, await room.encoded(), { occasion });
  } finally {
    release();
  }
}

/**
 * Restores an earlier state of the board, as a new change that everyone sees. The board as it is now is kept first,
 * so that this can be undone; resolves with that version. A job runner computes the change.
 * @throws CodedError `version.not-found`, `version.moment`, and those of `keepCurrent` and `JobRunner.run`.
 */
export async function restorePast(
  { jobRunner, ...services }: HistoryServices & { readonly jobRunner: JobRunner },
  document: string,
  past: PastState,
  signal: AbortSignal,
): Promise<BoardVersion> {
  const { registry, versions } = services;
  const { room, release } = await registry.acquire(document);
  try {
    const before = await pastUpdates(services, document, past);
    const now = await room.encoded();
    const kept = await versions.keepVersion(document, UNNAMED, now);
    const source = { kind: 'stored', document, updates: [now] } as const;
    const job = {
      kind: 'restore',
      source,
      past: { kind: 'stored', updates: before },
      client: newClient(),
    } as const;
    const { bytes } = await jobRunner.run(job, signal);
    if (bytes.length > 0) await writeAsServer(room, bytes);
    return kept;
  } finally {
    release();
  }
}
