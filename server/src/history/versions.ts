import { randomInt } from 'node:crypto';
import { CodedError } from '@parcours/shared/errors';
import { encodeSaved } from '@parcours/shared/protocol';
import type { BoardLog } from '../ports/boardLog.ts';
import type { BoardVersion, BoardVersions } from '../ports/boardVersions.ts';
import type { JobRunner } from '../ports/jobRunner.ts';
import type { Connection } from '../sync/connection.ts';
import { Member } from '../sync/room/member.ts';
import type { Room } from '../sync/room/room.ts';
import type { RoomRegistry } from '../sync/room/roomRegistry.ts';
import { type PastState, pastUpdates } from './pastBoard.ts';

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
): Promise<BoardVersion> {
  const { room, release } = await registry.acquire(document);
  try {
    return await versions.keepVersion(document, name, await room.encoded());
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

/** As Yjs draws one for every document. */
const newClient = (): number => randomInt(2 ** 32);

const ONLY = encodeSaved(1);

/** A connection without another side: it only notices that what was sent before is saved. */
class SavedNotice implements Connection {
  readonly buffered = 0;
  saved = false;

  send(frame: Uint8Array): void {
    this.saved ||= Buffer.compare(frame, ONLY) === 0;
  }

  answers(): Promise<boolean> {
    return Promise.resolve(true);
  }

  close(): void {}
  pause(): void {}
  resume(): void {}
}

/**
 * Writes an update into a room as if the server were one more client on it: into the log first, then to all members.
 * @throws CodedError `server.storage` where it was not saved.
 */
async function writeAsServer(room: Room, update: Uint8Array): Promise<void> {
  const notice = new SavedNotice();
  const member = new Member(notice, () => ({ role: 'facilitate' }));
  room.submit(member, update);
  room.confirm(member, 1);
  await room.settled();
  if (!notice.saved) throw new CodedError('server.storage', { reason: 'the board was closed meanwhile' });
}
