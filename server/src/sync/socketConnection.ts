import type { Duplex } from 'node:stream';
import type { CloseCode } from '@parcours/shared/protocol';
import type { WebSocket } from 'ws';
import type { Connection } from './connection.ts';
import type { Outbox } from './outbox.ts';

/** How long the other side may take to answer a close; one that does not read never would. */
const CLOSE_MILLISECONDS = 5000;

/** How long the other side may take to say that it is there. */
const ANSWER_MILLISECONDS = 3000;

/** Up to so many bytes, several frames are joined into one. */
const JOINED_BYTES = 64 << 10;

/** A WebSocket of `ws` as a room sees it. Frames go past `ws`, which would make each anew for every socket. */
export class SocketConnection implements Connection {
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #outbox: Outbox;
  #frames: Uint8Array[] = [];
  #bytes = 0;

  /** `stream` is what lies below `socket`. */
  constructor(socket: WebSocket, stream: Duplex, outbox: Outbox) {
    this.#socket = socket;
    this.#stream = stream;
    this.#outbox = outbox;
  }

  get buffered(): number {
    return this.#socket.bufferedAmount + this.#bytes;
  }

  send(message: Uint8Array): void {
    if (this.#frames.length === 0) this.#outbox.add(this);
    for (const part of this.#outbox.frame(message)) {
      this.#frames.push(part);
      this.#bytes += part.length;
    }
  }

  /** Writes what was gathered. A write that fails belongs to a socket that is about to tell so by its `close` event. */
  flush(): void {
    const frames = this.#frames;
    const bytes = this.#bytes;
    this.#frames = [];
    this.#bytes = 0;
    const [first] = frames;
    if (first === undefined || this.#socket.readyState !== this.#socket.OPEN) return;
    if (frames.length === 1) this.#stream.write(first);
    else if (bytes <= JOINED_BYTES) this.#stream.write(Buffer.concat(frames, bytes));
    else this.#writeEach(frames);
  }

  close(code: CloseCode, reason: string): void {
    this.flush();
    this.#socket.close(code, reason);
    const timer = setTimeout(() => this.#socket.terminate(), CLOSE_MILLISECONDS);
    this.#socket.once('close', () => clearTimeout(timer));
    // A paused socket would not see the other side's answer.
    this.#socket.resume();
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  answers(): Promise<boolean> {
    const socket = this.#socket;
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

  #writeEach(frames: readonly Uint8Array[]): void {
    this.#stream.cork();
    for (const frame of frames) this.#stream.write(frame);
    this.#stream.uncork();
  }
}
