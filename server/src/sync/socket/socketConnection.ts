import type { Duplex } from 'node:stream';
import type { CloseCode } from '@parcours/shared/protocol';
import type { WebSocket } from 'ws';
import type { Connection, Listener } from '../connection.ts';
import type { ClosingSockets } from './closingSockets.ts';
import type { FairStream } from './fairStream.ts';
import type { WriteBatcher } from './writeBatcher.ts';

/** How long the other side may take to say that it is there. */
const ANSWER_MILLISECONDS = 3000;

/** Up to so many bytes, several frames are joined into one. */
const JOINED_BYTES = 64 << 10;

/** What lies below a WebSocket. */
interface Streams {
  readonly incoming: FairStream;
  readonly outgoing: Duplex;
}

/** By what all sockets of a server send, and leave. */
interface Ways {
  readonly writeBatcher: WriteBatcher;
  readonly closingSockets: ClosingSockets;
}

/**
 * A WebSocket of `ws` as a room sees it. Messages bypass `ws` both ways: it would build each frame again for every
 * socket, and read each message in one piece.
 */
export class SocketConnection implements Connection {
  readonly #socket: WebSocket;
  readonly #incoming: FairStream;
  readonly #outgoing: Duplex;
  readonly #writeBatcher: WriteBatcher;
  readonly #closingSockets: ClosingSockets;
  #frames: Uint8Array[] = [];
  #bytes = 0;

  constructor(socket: WebSocket, { incoming, outgoing }: Streams, { writeBatcher, closingSockets }: Ways) {
    this.#socket = socket;
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#writeBatcher = writeBatcher;
    this.#closingSockets = closingSockets;
  }

  get buffered(): number {
    return this.#outgoing.writableLength + this.#bytes;
  }

  listen({ receive, closed }: Listener): void {
    this.#incoming.listen({ message: receive, failed: (code, reason) => this.#breakOff(code, reason) });
    this.#socket.on('close', closed);
  }

  send(message: Uint8Array): void {
    if (this.#frames.length === 0) this.#writeBatcher.add(this);
    for (const part of this.#writeBatcher.frame(message)) {
      this.#frames.push(part);
      this.#bytes += part.length;
    }
  }

  /** Writes what was gathered. A write that fails belongs to a socket that is about to emit `close`. */
  flush(): void {
    const frames = this.#frames;
    const bytes = this.#bytes;
    this.#frames = [];
    this.#bytes = 0;
    const [first] = frames;
    if (first === undefined || this.#socket.readyState !== this.#socket.OPEN) return;
    if (frames.length === 1) this.#outgoing.write(first);
    else if (bytes <= JOINED_BYTES) this.#outgoing.write(Buffer.concat(frames, bytes));
    else this.#writeEach(frames);
  }

  close(code: CloseCode, reason: string): void {
    this.flush();
    this.#closingSockets.close(this.#socket, { code, reason });
    // A paused socket would not see the other side's answer.
    this.#incoming.awaitClose();
  }

  /** Each call must be followed by one of `resume`. */
  pause(): void {
    this.#incoming.reading.pause();
  }

  resume(): void {
    this.#incoming.reading.resume();
  }

  /** What waits for space counts as there: its answer would not be read. */
  answers(): Promise<boolean> {
    const socket = this.#socket;
    if (this.#incoming.isWaiting) return Promise.resolve(socket.readyState === socket.OPEN);
    return new Promise((resolve) => {
      const settle = (answer: boolean) => {
        clearTimeout(timer);
        socket.off('pong', here);
        socket.off('close', gone);
        resolve(answer);
      };
      const here = () => settle(true);
      const gone = () => settle(false);
      const timer = setTimeout(gone, ANSWER_MILLISECONDS);
      socket.once('pong', here);
      socket.once('close', gone);
      if (socket.readyState === socket.OPEN) socket.ping();
      else gone();
    });
  }

  /** An answer to the close could not be read any more. */
  #breakOff(code: CloseCode, reason: string): void {
    this.close(code, reason);
    this.#incoming.end();
  }

  #writeEach(frames: readonly Uint8Array[]): void {
    this.#outgoing.cork();
    for (const frame of frames) this.#outgoing.write(frame);
    this.#outgoing.uncork();
  }
}
