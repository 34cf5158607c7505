import { CLOSE, type CloseCode, mayWrite, type Role } from '@parcours/shared/protocol';
import type { Standing } from '../../access/passes.ts';
import type { Connection } from '../connection.ts';

/** Past this a reader is behind: what loses its worth at once, such as cursors, is no longer sent to it. */
const BEHIND_BYTES = 1 << 20;

/**
 * Past this a reader is disconnected, and syncs again from where it is when it comes back. Of what may be skipped it
 * has less than two mebibytes before it, which are not counted against it.
 */
const TOO_SLOW_BYTES = (16 << 20) + 2 * BEHIND_BYTES;

/** The most bytes of one sender that wait for the disk; past it its socket is not read. */
const WAITING_BYTES = 8 << 20;

/** Of a member who is let go before they come in. */
const NO_STANDING: Standing = { role: 'view' };

const isUnseen = ({ presence }: Standing): boolean => presence === 'unseen';

/** One connection's place in a room. */
export class Member {
  readonly #connection: Connection;
  readonly #lookUp: () => Standing | 'moved' | undefined;
  #standing: Standing;
  #waiting = 0;
  #closed = false;

  /** `lookUp` says what the member may do, now and whenever it is asked again. */
  constructor(connection: Connection, lookUp: () => Standing | 'moved' | undefined) {
    this.#connection = connection;
    this.#lookUp = lookUp;
    this.#standing = NO_STANDING;
    const standing = lookUp();
    if (typeof standing === 'object') this.#standing = standing;
  }

  get role(): Role {
    return this.#standing.role;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** Whether others are told nothing of the member, and the member nothing of others: somebody who looks on. */
  get isUnseen(): boolean {
    return isUnseen(this.#standing);
  }

  /**
   * Looks up again what the member may do; one whose place is not here any more is disconnected, and so is one whose
   * place was elsewhere, and is here now.
   */
  recheck(): void {
    const standing = this.#lookUp();
    if (standing === undefined) this.close(CLOSE.unauthorised, 'access.invalid');
    else if (standing === 'moved' || isUnseen(standing) !== this.isUnseen) this.close(CLOSE.moved, 'moved');
    else this.#standing = standing;
  }

  /** Whether it was disconnected, or has left: nothing is accepted from it or sent to it any more. */
  get isClosed(): boolean {
    return this.#closed;
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

  /** Sends what a reader who is behind may miss. */
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

  /** The other side has gone; nothing can be sent any more. */
  gone(): void {
    this.#closed = true;
  }

  /** Bytes that wait for the disk on behalf of this member. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Counts what this member has sent and is not saved yet. */
  addWaiting(bytes: number): void {
    const wasTooMuch = this.#waiting > WAITING_BYTES;
    this.#waiting += bytes;
    if (!wasTooMuch && this.#waiting > WAITING_BYTES) this.#connection.pause();
  }

  subtractWaiting(bytes: number): void {
    const wasTooMuch = this.#waiting > WAITING_BYTES;
    this.#waiting -= bytes;
    if (wasTooMuch && this.#waiting <= WAITING_BYTES) this.#connection.resume();
  }
}
