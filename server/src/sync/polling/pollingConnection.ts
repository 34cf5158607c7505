import {
  CLOSE,
  type CloseCode,
  encodeClose,
  MAX_MESSAGE_BYTES,
  messageHead,
  POLLING,
  RecordReader,
  RecordTooLong,
  StreamBuffer,
  type StreamPart,
} from '@parcours/shared/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Connection, Listener } from '../connection.ts';
import { type MessageMemory, type Portion, SMALL_BYTES } from '../messageMemory.ts';

/** A client that asks nothing for so long is gone; a question waits for a third of it at most. */
const SILENCE_MILLISECONDS = 60_000;

/** How long the other side may take to say that it is there. */
const ANSWER_MILLISECONDS = 3000;

/** Questions that wait at once: one, and what a proxy may have sent twice. */
const MOST_QUESTIONS = 4;

interface Question {
  readonly after: number;
  readonly answer: (part: StreamPart) => void;
  readonly cancelTimer: () => void;
}

/** A connection over HTTP requests, as a room sees it. What the requests carry are two streams of bytes. */
export class PollingConnection implements Connection {
  readonly #clock: Clock;
  readonly #out = new StreamBuffer();
  readonly #portion: Portion;
  readonly #questions = new Set<Question>();
  readonly #read = new Set<() => void>();
  readonly #heard = new Set<() => void>();
  #reader = new RecordReader(MAX_MESSAGE_BYTES);
  #listener: Listener | undefined;
  #received = 0;
  #state: 'open' | 'ending' | 'closed' = 'open';
  #pauses = 0;
  #isReading = false;
  /** Something came that was not read to its end. */
  #isUnread = false;
  /** There is no space for the message that comes: nothing is read until there is. */
  #isWaiting = false;
  #isTelling = false;
  #cancelSilence: () => void;

  /** Space for what is not read yet is taken from `memory`, in the name of a board. */
  constructor(clock: Clock, memory: MessageMemory, board: string) {
    this.#clock = clock;
    this.#portion = memory.open({
      board,
      isHeldUp: () => this.#isPaused || this.#isWaiting,
      hasSpace: () => {
        this.#isWaiting = false;
        this.#goOnReading();
      },
      giveWay: () => this.close(CLOSE.tryAgain, 'server.busy'),
    });
    this.#cancelSilence = clock.after(SILENCE_MILLISECONDS, () => this.#finish());
  }

  get buffered(): number {
    return this.#out.unread;
  }

  listen(listener: Listener): void {
    this.#listener = listener;
  }

  send(frame: Uint8Array): void {
    if (this.#state === 'closed') return;
    this.#out.write(messageHead(frame.length), frame);
    this.#tell();
  }

  close(code: CloseCode, reason: string): void {
    if (this.#state === 'closed') return;
    this.#out.write(encodeClose(code, reason));
    this.#finish();
  }

  /** Each call must be followed by one of `resume`. */
  pause(): void {
    this.#pauses += 1;
  }

  resume(): void {
    this.#pauses -= 1;
    if (!this.#isPaused) this.#goOnReading();
  }

  get #isPaused(): boolean {
    return this.#pauses > 0;
  }

  /** Answers its questions, so that a client that is there has to ask again. */
  answers(): Promise<boolean> {
    if (this.#state === 'closed') return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (isThere: boolean) => {
        cancelTimer();
        this.#heard.delete(here);
        resolve(isThere);
      };
      const here = () => settle(true);
      const cancelTimer = this.#clock.after(ANSWER_MILLISECONDS, () => settle(false));
      this.#heard.add(here);
      this.#answerAll();
    });
  }

  /** Resolves once all that came is read, or some time later: until then nobody should read the next part. */
  async ready(): Promise<void> {
    this.#hear();
    await this.#whenRead();
  }

  /**
   * Takes a part of the client's stream, unless much of the one before is unread, and returns up to where it is known.
   * Resolves once the part is read, or some time later: the client has to wait until then.
   */
  async take({ from, bytes }: StreamPart): Promise<number> {
    this.#hear();
    const known = this.#received - from;
    if (this.#state === 'open' && known >= 0 && known < bytes.length) this.#accept(bytes.subarray(known));
    await this.#whenRead();
    return this.#received;
  }

  /** The client takes its leave, having sent all up to here. */
  leave(): void {
    if (this.#state !== 'open') return;
    this.#state = 'ending';
    this.#goOnReading();
  }

  /**
   * What follows a position in the server's stream, as soon as there is something. `after` is as far as the client
   * has it.
   */
  ask(after: number): Promise<StreamPart> {
    this.#hear();
    if (after > this.#out.end) this.close(CLOSE.malformed, 'malformed');
    else this.#out.acknowledge(after);
    if (this.#state === 'closed' || after < this.#out.end) return Promise.resolve(this.#partAfter(after));
    return new Promise((resolve) => this.#keep(after, resolve));
  }

  #keep(after: number, resolve: (part: StreamPart) => void): void {
    const answer = (part: StreamPart) => {
      this.#questions.delete(question);
      question.cancelTimer();
      resolve(part);
    };
    const cancelTimer = this.#clock.after(POLLING.waitMilliseconds, () => answer(this.#partAfter(after)));
    const question: Question = { after, answer, cancelTimer };
    this.#questions.add(question);
    const [oldest] = this.#questions;
    if (this.#questions.size > MOST_QUESTIONS) oldest?.answer(this.#partAfter(oldest.after));
  }

  #partAfter(after: number): StreamPart {
    return { from: after, bytes: this.#out.read(after, POLLING.partBytes) };
  }

  #answerAll(): void {
    for (const { after, answer } of [...this.#questions]) answer(this.#partAfter(after));
  }

  /** What is sent in one turn of the event loop goes out in one answer. */
  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    setImmediate(() => {
      this.#isTelling = false;
      this.#answerAll();
    });
  }

  #hear(): void {
    for (const here of [...this.#heard]) here();
    if (this.#state === 'closed') return;
    this.#cancelSilence();
    this.#cancelSilence = this.#clock.after(SILENCE_MILLISECONDS, () => this.#finish());
  }

  #accept(bytes: Uint8Array): void {
    if (this.#isUnread && this.#reader.waiting + bytes.length > SMALL_BYTES) return;
    this.#isUnread = true;
    this.#received += bytes.length;
    this.#reader.put(bytes);
    this.#portion.came(bytes.length);
    if (this.#reader.expected > SMALL_BYTES || this.#hold(SMALL_BYTES)) this.#goOnReading();
  }

  /** Whether there is space for what is not read yet, of a message that may have `whole`. */
  #hold(whole: number): boolean {
    return this.#portion.hold(this.#reader.waiting, whole);
  }

  /** One message a turn of the event loop, so that many at once do not keep the others waiting. */
  #goOnReading(): void {
    if (this.#isReading) return;
    this.#isReading = true;
    setImmediate(() => {
      this.#isReading = false;
      this.#readNext();
    });
  }

  #readNext(): void {
    if (this.#state === 'closed' || this.#isPaused || this.#isWaiting) return;
    const message = this.#nextMessage();
    if (message !== undefined) this.#handOn(message);
    else if (this.#state === 'ending') this.#finish();
    else if (this.#hasSpace()) this.#settle();
  }

  #handOn(message: Uint8Array): void {
    this.#portion.release();
    this.#hold(SMALL_BYTES);
    this.#listener?.receive(message);
    this.#goOnReading();
  }

  /** Whether there is space for what has come of a message; where there is none it waits, unless it was this one that gave way. */
  #hasSpace(): boolean {
    const hasSpace = this.#hold(Math.max(SMALL_BYTES, this.#reader.expected));
    this.#isWaiting = !hasSpace && this.#state !== 'closed';
    return hasSpace;
  }

  #nextMessage(): Uint8Array | undefined {
    try {
      const record = this.#reader.next();
      if (record === undefined || record.kind === 'message') return record?.message;
      this.close(CLOSE.malformed, 'malformed');
    } catch (error) {
      if (error instanceof RecordTooLong) this.close(CLOSE.tooLarge, 'too large');
      else this.close(CLOSE.malformed, 'malformed');
    }
    return undefined;
  }

  #whenRead(): Promise<void> {
    if (this.#state === 'closed' || !this.#isUnread) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        this.#read.delete(done);
        cancelTimer();
        resolve();
      };
      const cancelTimer = this.#clock.after(POLLING.waitMilliseconds, done);
      this.#read.add(done);
    });
  }

  #settle(): void {
    this.#isUnread = false;
    for (const done of [...this.#read]) done();
  }

  #finish(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#reader = new RecordReader(MAX_MESSAGE_BYTES);
    this.#portion.release();
    this.#cancelSilence();
    this.#settle();
    this.#tell();
    // The caller may be in the middle of something.
    setImmediate(() => this.#listener?.closed());
  }
}
