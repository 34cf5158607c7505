import { frameOf } from './framing.ts';

/** A socket that has gathered frames. */
interface Sender {
  flush(): void;
}

/**
 * What all sockets of a server have to send at the end of this turn of the event loop: what one of them gathers until
 * then goes out in one write, and a message to many is framed once.
 */
export class WriteBatcher {
  readonly #waiting = new Set<Sender>();
  #message: Uint8Array | undefined;
  #frame: readonly Uint8Array[] = [];

  /**
   * The frame of a message. A message to many is framed once, since the same bytes are sent to one socket after the
   * other.
   */
  frame(message: Uint8Array): readonly Uint8Array[] {
    if (message !== this.#message) {
      this.#message = message;
      this.#frame = frameOf(message);
    }
    return this.#frame;
  }

  /** Has a sender flushed at the end of this turn. */
  add(sender: Sender): void {
    if (this.#waiting.size === 0) setImmediate(() => this.#flush());
    this.#waiting.add(sender);
  }

  #flush(): void {
    const senders = [...this.#waiting];
    this.#waiting.clear();
    this.#message = undefined;
    this.#frame = [];
    for (const sender of senders) sender.flush();
  }
}
