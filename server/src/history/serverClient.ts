import { randomInt } from 'node:crypto';
import { CodedError } from '@parcours/shared/errors';
import { encodeSaved } from '@parcours/shared/protocol';
import type { Connection } from '../sync/connection.ts';
import { Member } from '../sync/room/member.ts';
import type { Room } from '../sync/room/room.ts';

/** As Yjs draws one for every document. */
export const newClient = (): number => randomInt(2 ** 32);

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
 * `by` is whose it is noted to be, where that is noted.
 * @throws CodedError `server.storage` where it was not saved.
 */
export async function writeAsServer(room: Room, update: Uint8Array, by?: string): Promise<void> {
  const notice = new SavedNotice();
  const member = new Member(notice, () => ({ role: 'facilitate', seat: by }));
  room.submit(member, update);
  room.confirm(member, 1);
  await room.settled();
  if (!notice.saved) throw new CodedError('server.storage', { reason: 'the board was closed meanwhile' });
}
