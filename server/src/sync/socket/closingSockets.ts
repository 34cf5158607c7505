import type { CloseCode } from '@parcours/shared/protocol';
import { MOST_CONNECTIONS } from '../../access/quotas.ts';

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

/** How long the other side may take to answer a close; one that does not read never would. */
const CLOSE_MILLISECONDS = 5000;

/**
 * Refused sockets that are being closed: a page can read the reason from a close code alone, for which its socket has
 * to be open. However many they are, they take no place of admitted ones; past a number nobody waits for their
 * answer.
 */
export class ClosingSockets {
  #here = 0;

  get isFull(): boolean {
    return this.#here >= MOST_CONNECTIONS.leaving;
  }

  close(socket: Leaving, { code, reason }: Refusal): void {
    socket.close(code, reason);
    if (this.isFull) {
      socket.terminate();
      return;
    }
    this.#here += 1;
    const timer = setTimeout(() => socket.terminate(), CLOSE_MILLISECONDS);
    socket.once('close', () => {
      clearTimeout(timer);
      this.#here -= 1;
    });
  }
}
