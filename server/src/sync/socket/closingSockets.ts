import type { CloseCode } from '@parcours/shared/protocol';
import { MOST_CONNECTIONS } from '../../access/quotas.ts';
import type { Clock } from '../../ports/clock.ts';

/** A socket, as far as leaving goes. */
interface Leaving {
  close(code: number, reason: string): void;
  terminate(): void;
  once(event: 'close', listener: () => void): unknown;
}

/** Why a connection is refused. */
export interface Refusal {
  readonly code: CloseCode;
  readonly reason: string;
}

/** How long the other side has to answer a close, which comes behind all that it is sending; one that does not read never would. */
const CLOSE_MILLISECONDS = 25_000;
/** How long it has at least, where many are being closed: past that it makes room for others. */
const LEAST_MILLISECONDS = 5000;

/**
 * Refused sockets that are being closed: a page can read the reason from a close code alone, for which its socket has
 * to be open. However many they are, they take no place of admitted ones; past a number nobody waits for their
 * answer. A socket that is ended while its other side still writes takes with it what that has not read: the reason.
 */
export class ClosingSockets {
  readonly #clock: Clock;
  /** Since when each is being closed, the first first. */
  readonly #here = new Map<Leaving, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isFull(): boolean {
    return this.#here.size >= MOST_CONNECTIONS.leaving && this.#overdue() === undefined;
  }

  close(socket: Leaving, { code, reason }: Refusal): void {
    socket.close(code, reason);
    if (this.isFull) {
      socket.terminate();
      return;
    }
    if (this.#here.size >= MOST_CONNECTIONS.leaving) this.#end(this.#overdue());
    this.#here.set(socket, this.#clock.now());
    const cancel = this.#clock.after(CLOSE_MILLISECONDS, () => this.#end(socket));
    socket.once('close', () => {
      cancel();
      this.#here.delete(socket);
    });
  }

  /** The first one, if it has had its time. */
  #overdue(): Leaving | undefined {
    const [first] = this.#here;
    return first && this.#clock.now() - first[1] >= LEAST_MILLISECONDS ? first[0] : undefined;
  }

  #end(socket: Leaving | undefined): void {
    if (socket === undefined) return;
    this.#here.delete(socket);
    socket.terminate();
  }
}
