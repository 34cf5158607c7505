import { CLOSE, type CloseCode, MAX_MESSAGE_BYTES } from '@parcours/shared/protocol';
import { type MessageMemory, type Portion, SMALL_BYTES } from '../messageMemory.ts';
import type { Sender } from '../reservations.ts';

/** What comes of the bytes of a socket. */
export interface FrameListener {
  /** A whole message, unmasked. */
  message(bytes: Uint8Array): void;
  /** A whole control frame, as it came: `ws` answers those. */
  control(frame: Uint8Array): void;
  /** What waited for space has it, and is to be read on. */
  hasSpace(): void;
  /** Nothing more comes: what was sent is no WebSocket frame, too long, or has to make room for others. */
  failed(code: CloseCode, reason: string): void;
}

interface Frame {
  readonly opcode: number;
  readonly isLast: boolean;
  readonly length: number;
  readonly mask: Uint8Array;
  taken: number;
}

const CONTINUATION = 0;
const BINARY = 2;
const CLOSING = 8;
const FIRST_CONTROL = CLOSING;
const LAST_CONTROL = 10;
const MOST_CONTROL_BYTES = 125;
const MASK_BYTES = 4;
const MOST_HEAD_BYTES = 14;
const NOTHING = new Uint8Array(0);

const FIRST_CAPACITY = 1 << 10;

/** Frames that are read in one step at most: each costs, however short it is. */
const FRAMES_A_STEP = 64;
/** A message may have so many frames, and beyond that one for so many bytes: nobody cuts it finer but to make work. */
const FREE_FRAMES = 1000;
const BYTES_A_FRAME = 64;
/** Frames that are passed over after the server has closed: what a client had on its way by then. */
const MOST_AFTER_CLOSE = 10_000;

class FrameError extends Error {
  readonly code: CloseCode;

  constructor(code: CloseCode, reason: string) {
    super(reason);
    this.code = code;
  }
}

/**
 * Reads the frames of a client (RFC 6455, 5.2; no extensions). Each byte is unmasked where it goes when it comes, so
 * that the end of a message of many megabytes, in however many pieces it came, costs no more than any other part of it.
 */
export class FrameReader {
  readonly #listener: FrameListener;
  readonly #portion: Portion;
  readonly #head = new Uint8Array(MOST_HEAD_BYTES);
  #headLength = 0;
  #chunk: Uint8Array = NOTHING;
  #position = 0;
  #frame: Frame | undefined;
  #control: Uint8Array = NOTHING;
  #message: Uint8Array = NOTHING;
  #messageLength = 0;
  /** How many bytes the message may have in the end. */
  #whole = 0;
  #isWaiting = false;
  /** Of the message that has begun and not ended, how many frames have come; of none, 0. */
  #frames = 0;
  /** Once the server has closed: how many frames may come before the answer to it. */
  #leftAfterClose: number | undefined;
  #hasEnded = false;

  /** Space for the messages is taken from `memory`; `from` says for which board, and whether the socket is paused. */
  constructor(memory: MessageMemory, from: Pick<Sender, 'board' | 'isHeldUp'>, listener: FrameListener) {
    this.#listener = listener;
    this.#portion = memory.open({
      ...from,
      hasSpace: () => {
        if (!this.#isWaiting) return;
        this.#isWaiting = false;
        listener.hasSpace();
      },
      giveWay: () => this.#fail(CLOSE.tryAgain, 'server.busy'),
    });
  }

  /** Whether there is no space for the message that comes: nothing is read until there is. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Has a chunk read by `step`; the one before has to be read to its end. */
  take(chunk: Uint8Array): void {
    this.#chunk = chunk;
    this.#position = 0;
  }

  /**
   * Reads on to the end of the next message or control frame, or of the chunk, or through some frames, or to a message
   * that has to wait; returns whether there is more to read.
   */
  step(): boolean {
    try {
      for (let read = 0; read < FRAMES_A_STEP; read += 1) {
        const frame = this.#readFrame();
        if (frame === undefined) return false;
        if (this.#finish(frame)) break;
      }
      return this.#isUnread;
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      this.#fail(error.code, error.message);
    }
    return false;
  }

  /** The server has closed: of what still comes, the answer to that is handed on, and the rest passed over. */
  awaitClose(): void {
    this.#leftAfterClose = MOST_AFTER_CLOSE;
    this.#dropMessage();
  }

  /** Reads nothing more. */
  end(): void {
    this.#hasEnded = true;
    this.#chunk = NOTHING;
    this.#dropMessage();
  }

  /** What came of a message that will not come to its end needs no space. */
  #dropMessage(): void {
    this.#message = NOTHING;
    this.#messageLength = 0;
    this.#whole = 0;
    this.#isWaiting = false;
    this.#portion.release();
  }

  get #isUnread(): boolean {
    return !this.#hasEnded && this.#position < this.#chunk.length;
  }

  #fail(code: CloseCode, reason: string): void {
    if (this.#hasEnded) return;
    this.end();
    this.#listener.failed(code, reason);
  }

  /** Reads on in a frame; returns it once it has come to its end. */
  #readFrame(): Frame | undefined {
    if (this.#hasEnded) return undefined;
    this.#frame ??= this.#readHead();
    const frame = this.#frame;
    if (frame === undefined || this.#isWaiting) return undefined;
    const isControl = frame.opcode >= FIRST_CONTROL;
    if (!isControl && !this.#hasSpace(frame)) return undefined;
    const part = this.#next(frame.length - frame.taken);
    if (isControl) this.#control.set(part, this.#control.length - frame.length + frame.taken);
    else this.#append(part, frame);
    frame.taken += part.length;
    if (frame.taken < frame.length) return undefined;
    this.#frame = undefined;
    return frame;
  }

  #next(most: number): Uint8Array {
    const part = this.#chunk.subarray(this.#position, this.#position + most);
    this.#position += part.length;
    return part;
  }

  #readHead(): Frame | undefined {
    for (let size = this.#headSize(); this.#headLength < size; size = this.#headSize()) {
      const part = this.#next(size - this.#headLength);
      if (part.length === 0) return undefined;
      this.#head.set(part, this.#headLength);
      this.#headLength += part.length;
    }
    return this.#begin();
  }

  /** How many bytes the head has, as far as it is known by now. */
  #headSize(): number {
    if (this.#headLength < 2) return 2;
    const [, second = 0] = this.#head;
    if ((second & 0x80) === 0) throw new FrameError(CLOSE.malformed, 'a frame is not masked');
    return 2 + lengthBytes(second & 0x7f) + MASK_BYTES;
  }

  #begin(): Frame {
    const head = this.#head.slice(0, this.#headLength);
    this.#headLength = 0;
    const [first = 0, second = 0] = head;
    const frame = {
      opcode: first & 0x0f,
      isLast: (first & 0x80) !== 0,
      length: lengthIn(head, second & 0x7f),
      mask: head.subarray(head.length - MASK_BYTES),
      taken: 0,
    };
    if ((first & 0x70) !== 0) throw new FrameError(CLOSE.malformed, 'a frame of an extension');
    if (frame.opcode >= FIRST_CONTROL) this.#beginControl(frame, head);
    else this.#beginData(frame);
    return frame;
  }

  #beginControl({ opcode, isLast, length }: Frame, head: Uint8Array): void {
    if (opcode > LAST_CONTROL || !isLast || length > MOST_CONTROL_BYTES) {
      throw new FrameError(CLOSE.malformed, 'a control frame that is none');
    }
    this.#control = new Uint8Array(head.length + length);
    this.#control.set(head);
  }

  #beginData({ opcode, isLast, length }: Frame): void {
    if (opcode > BINARY || (opcode === CONTINUATION) !== this.#frames > 0) {
      throw new FrameError(CLOSE.malformed, 'a frame out of place');
    }
    this.#frames += 1;
    if (this.#frames > FREE_FRAMES + this.#messageLength / BYTES_A_FRAME) {
      throw new FrameError(CLOSE.tooMuch, 'quota');
    }
    if (this.#messageLength + length > MAX_MESSAGE_BYTES) throw new FrameError(CLOSE.tooLarge, 'too large');
    if (this.#leftAfterClose === undefined) this.#expect(this.#messageLength + length, isLast);
  }

  /** How long a message becomes that more frames may follow for nobody knows. */
  #expect(announced: number, isLast: boolean): void {
    const capacity = this.#message.length;
    const open = announced <= SMALL_BYTES ? SMALL_BYTES : MAX_MESSAGE_BYTES;
    const whole = isLast ? Math.max(announced, capacity) : open;
    if (whole === this.#whole) return;
    this.#whole = whole;
    if (capacity > 0) this.#hold(capacity);
  }

  /** Whether there is space for so much of the message; where there is none it waits, unless it was this one that gave way. */
  #hold(bytes: number): boolean {
    const hasSpace = this.#portion.hold(bytes, this.#whole);
    this.#isWaiting = !hasSpace && !this.#hasEnded;
    return hasSpace;
  }

  /** Whether there is space for what has come of a frame. */
  #hasSpace({ length, taken, isLast }: Frame): boolean {
    if (this.#leftAfterClose !== undefined) return true;
    const left = length - taken;
    const needed = this.#messageLength + Math.min(left, this.#chunk.length - this.#position);
    return needed <= this.#message.length || this.#grow(needed, this.#messageLength + left, isLast);
  }

  #append(part: Uint8Array, { taken, mask }: Frame): void {
    if (this.#leftAfterClose !== undefined) return;
    this.#portion.came(part.length);
    const into = this.#message;
    for (let index = 0, at = this.#messageLength; index < part.length; index += 1, at += 1) {
      into[at] = (part[index] ?? 0) ^ (mask[(taken + index) & 3] ?? 0);
    }
    this.#messageLength += part.length;
  }

  /**
   * Memory grows with what has come, so that nobody gets it for saying that much will; and by doubling, so that a message
   * costs the same in however many pieces and frames it comes.
   */
  #grow(needed: number, announced: number, isLast: boolean): boolean {
    const doubled = Math.min(this.#whole, Math.max(FIRST_CAPACITY, 2 * this.#message.length));
    const capacity = Math.max(needed, isLast ? Math.min(doubled, announced) : doubled);
    if (!this.#hold(capacity)) return false;
    const larger = Buffer.allocUnsafeSlow(capacity);
    larger.set(this.#message.subarray(0, this.#messageLength));
    this.#message = larger;
    return true;
  }

  /** Hands on what has come to its end; returns whether anything has. */
  #finish({ opcode, isLast }: Frame): boolean {
    if (this.#leftAfterClose !== undefined) this.#passOver();
    if (this.#hasEnded) return true;
    if (opcode >= FIRST_CONTROL) return this.#handOn(opcode);
    if (!isLast) return false;
    const message = this.#message.subarray(0, this.#messageLength);
    this.#frames = 0;
    this.#dropMessage();
    if (this.#leftAfterClose === undefined) this.#listener.message(message);
    return true;
  }

  #handOn(opcode: number): boolean {
    if (this.#leftAfterClose === undefined || opcode === CLOSING) this.#listener.control(this.#control);
    // What follows a close is nothing (RFC 6455, 5.5.1).
    if (opcode === CLOSING) this.end();
    return true;
  }

  /** Breaking off would take the reason from a client that has not read it yet. */
  #passOver(): void {
    this.#leftAfterClose = (this.#leftAfterClose ?? 0) - 1;
    if (this.#leftAfterClose < 0) this.end();
  }
}

function lengthBytes(short: number): 0 | 2 | 8 {
  if (short < 126) return 0;
  return short === 126 ? 2 : 8;
}

function lengthIn(head: Uint8Array, short: number): number {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  switch (lengthBytes(short)) {
    case 0:
      return short;
    case 2:
      return view.getUint16(2);
    case 8:
      return Number(view.getBigUint64(2));
  }
}
