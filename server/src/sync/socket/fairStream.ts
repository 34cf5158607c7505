import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { MAX_MESSAGE_BYTES } from '@parcours/shared/protocol';
import type { Source } from '../fairScheduler.ts';
import type { MessageMemory } from '../messageMemory.ts';
import { type FrameListener, FrameReader } from './frameReader.ts';

/** What a client had on its way when the server closed: a message of the largest size, and as much again. */
const MOST_AFTER_CLOSE_BYTES = 2 * MAX_MESSAGE_BYTES;

type MessageListener = Pick<FrameListener, 'message' | 'failed'>;

export interface FairStreamInput {
  readonly socket: Duplex;
  /** What came with the request that opened it. */
  readonly head: Buffer;
  readonly board: string;
  readonly memory: MessageMemory;
  /**
   * Has work done now or, after `source` was paused, later, in the order in which it is handed in. Work that returns true
   * has more to do, and is done again.
   */
  inTurn(source: Source, work: () => boolean): void;
}

/**
 * A socket whose bytes are read when it is its board's turn. Messages go to a listener; of what comes, `ws` is handed
 * only the control frames: it would unmask and copy a message of 8 MiB in the one event that brings its last byte.
 */
export class FairStream extends Duplex {
  readonly #socket: Duplex;
  readonly #inOrder: (work: () => boolean) => void;
  readonly #reader: FrameReader;
  #listener: MessageListener | undefined;
  #pauses = 0;
  /** Once the server has closed: how many bytes more are taken. */
  #leftAfterClose: number | undefined;
  #isFull = false;
  #isWaiting = false;
  #received = 0;
  /** What follows a message that waits: the other side has ended. */
  #afterWaiting = () => {};

  /** Reading from the socket: the code that pauses it has to resume it. */
  readonly reading: Source = {
    pause: () => {
      this.#pauses += 1;
      if (this.#leftAfterClose === undefined) this.#socket.pause();
    },
    resume: () => {
      this.#pauses -= 1;
      if (this.#pauses === 0) this.#socket.resume();
    },
  };

  constructor({ socket, head, board, memory, inTurn }: FairStreamInput) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.#inOrder = (work) => inTurn(this.reading, () => !this.destroyed && work());
    this.#reader = new FrameReader(
      memory,
      { board, isHeldUp: () => this.#pauses > 0 },
      {
        control: (frame) => this.#handOn(frame),
        message: (bytes) => this.#listener?.message(bytes),
        // It is told in the midst of what is done about another's message.
        hasSpace: () => setImmediate(() => this.#goOn()),
        failed: (code, reason) => this.#listener?.failed(code, reason),
      },
    );
    const once = (work: () => void) => () => {
      work();
      return false;
    };
    if (socket instanceof Socket) socket.setTimeout(0).setNoDelay(true);
    if (head.length > 0) socket.unshift(head);
    socket.on('data', (chunk: Buffer) => {
      this.#received += chunk.length;
      if (this.#isTooMuchAfterClose(chunk)) return;
      let isTaken = false;
      this.#inOrder(() => {
        if (!isTaken) this.#reader.take(chunk);
        isTaken = true;
        return this.#step();
      });
    });
    const end = once(() => {
      if (this.#isWaiting) this.#afterWaiting = () => this.#inOrder(end);
      else this.push(null);
    });
    socket.once('end', () => this.#inOrder(end));
    socket.once('error', (error) => this.destroy(error));
    socket.once('close', () => this.#inOrder(once(() => this.destroy())));
  }

  /** How many bytes have come. */
  get received(): number {
    return this.#received;
  }

  /** Whether nothing is read of it since there is no space for its message. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  listen(listener: MessageListener): void {
    this.#listener = listener;
  }

  /** The server has closed: looks for the other side's answer, also while reading is paused, among what may come before it. */
  awaitClose(): void {
    this.#listener = undefined;
    this.#leftAfterClose ??= MOST_AFTER_CLOSE_BYTES;
    this.#reader.awaitClose();
    this.#goOn();
    this.#socket.resume();
  }

  override _read(): void {
    if (!this.#isFull) return;
    this.#isFull = false;
    this.reading.resume();
  }

  /** Does not wait: senders check how much the socket itself has to write. */
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#socket.write(chunk);
    done();
  }

  override _final(done: () => void): void {
    this.#socket.end();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#reader.end();
    this.#socket.destroy();
    done(error);
  }

  /** Nothing holds it back any more, so that what comes has an end. */
  #isTooMuchAfterClose({ length }: Buffer): boolean {
    if (this.#leftAfterClose === undefined) return false;
    this.#leftAfterClose -= length;
    if (this.#leftAfterClose < 0) this.destroy();
    return this.destroyed;
  }

  #step(): boolean {
    const hasMore = this.#reader.step();
    if (this.#reader.isWaiting && !this.#isWaiting) {
      this.#isWaiting = true;
      this.reading.pause();
    }
    return hasMore;
  }

  /** Reads on behind where it had to wait. */
  #goOn(): void {
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    const afterWaiting = this.#afterWaiting;
    this.#afterWaiting = () => {};
    this.#inOrder(() => this.#step());
    afterWaiting();
    this.reading.resume();
  }

  #handOn(frame: Uint8Array): void {
    if (this.push(frame) || this.#isFull) return;
    this.#isFull = true;
    this.reading.pause();
  }
}
