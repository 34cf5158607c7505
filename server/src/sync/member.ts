import { CLOSE, type CloseCode, mayWrite, type Role } from '@parcours/shared/protocol';
import type { Connection } from './connection.ts';

/** Past this a reader is behind: what loses its worth at once, such as cursors, is no longer sent to it. */
const BEHIND_BYTES = 1 << 20;

/** Past this it is let go, and syncs again from where it is when it comes back. */
const TOO_SLOW_BYTES = 16 << 20;

/** So much may wait for the disk on behalf of one sender; past it its socket is not read. */
const WAITING_BYTES = 8 << 20;

/** One connection's place in a room. */
export class Member {
  readonly role: Role;
  readonly #connection: Connection;
  #waiting = 0;
  #closed = false;

  constructor(connection: Connection, role: Role) {
    this.#connection = connection;
    this.role = role;
  }

  get mayWrite(): boolean {
    return mayWrite(this.role);
  }

  /** Sends what must arrive, or closes: a reader never gets a part of what happened. */
  send(frame: Uint8Array): void {
    if (this.#closed) return;
    if (this.#connection.buffered > TOO_SLOW_BYTES) this.close(CLOSE.tryAgain, 'too slow');
    else this.#connection.send(frame);
  }

  /** Sends what may be left out for a reader who is behind. */
  sendIfTimely(frame: Uint8Array): void {
    if (!this.#closed && this.#connection.buffered <= BEHIND_BYTES) this.#connection.send(frame);
  }

  /** Resolves with whether the other side is there. */
  async answers(): Promise<boolean> {
    return !this.#closed && (await this.#connection.answers());
  }

  close(code: CloseCode, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#connection.close(code, reason);
  }

  /** The other side has gone; there is nobody to send to. */
  gone(): void {
    this.#closed = true;
  }

  /** Bytes that wait for the disk on behalf of this member. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Counts what this member has sent and is not saved yet. */
  addWaiting(bytes: number): void {
    this.#waiting += bytes;
    if (this.#waiting > WAITING_BYTES) this.#connection.pause();
  }

  subtractWaiting(bytes: number): void {
    const wasTooMuch = this.#waiting > WAITING_BYTES;
    this.#waiting -= bytes;
    if (wasTooMuch && this.#waiting <= WAITING_BYTES) this.#connection.resume();
  }
}
