import { encodeSaved, encodeSyncStep1, encodeUpdate, type Role } from '@parcours/shared/protocol';
import type { BoardStore } from '../../server/src/ports/boardStore.ts';
import { RoomRegistry } from '../../server/src/sync/room/roomRegistry.ts';
import { Session } from '../../server/src/sync/session/session.ts';
import { type FakeConnection, fakeConnection } from './fakeConnection.ts';
import { kindsOf, readFrame, type ServerFrame } from './frames.ts';
import { recordingLogger } from './logger.ts';
import { recordingMetrics } from './metrics.ts';
import { testClock } from './testClock.ts';

export const IDLE = 1000;

/** A registry on a log, with a clock and a logger in the test's hands. */
export function roomsOn(log: BoardStore) {
  const clock = testClock();
  const logger = recordingLogger();
  const metrics = recordingMetrics();
  const changes: string[] = [];
  const changed = (document: string) => void changes.push(document);
  const isKeptWhole = () => false;
  const services = { log, versions: log, clock, logger, metrics, changed, isKeptWhole };
  const registry = new RoomRegistry(services, IDLE);
  return { changes, log, versions: log, clock, logger, metrics, registry };
}

export interface Guest {
  readonly connection: FakeConnection;
  readonly session: Session;
  readonly joined: Promise<void>;
  update(update: Uint8Array): void;
  askSaved(number: number): void;
  askAll(): void;
  frames(): ServerFrame[];
  kinds(): string[];
}

/** Somebody in a room, without a socket. Their link is good for ever, unless it is said until when (seconds). */
export function guest(
  rooms: ReturnType<typeof roomsOn>,
  document: string,
  role: Role = 'edit',
  expires = Number.POSITIVE_INFINITY,
): Guest {
  const connection = fakeConnection();
  const session = new Session({ document, expires, standing: () => ({ role }) }, connection, rooms);
  return {
    connection,
    session,
    joined: session.join(rooms.registry),
    update: (update) => session.receive(encodeUpdate(update)),
    askSaved: (number) => session.receive(encodeSaved(number)),
    askAll: () => session.receive(encodeSyncStep1(Uint8Array.of(0))),
    frames: () => connection.frames.map(readFrame),
    kinds: () => kindsOf(connection.frames),
  };
}
