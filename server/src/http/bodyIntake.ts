import { CodedError } from '@parcours/shared/errors';
import type { Clock } from '../ports/clock.ts';

export interface IntakeLimits {
  /** Of all bodies that are on their way, together. */
  readonly bytes: number;
  /** In each such while a body must bring so much, or its end. */
  readonly whileMilliseconds: number;
  readonly bytesInAWhile: number;
  /** A body that has been on its way for longer makes room where others need it. */
  readonly patienceMilliseconds: number;
}

/** A phone on a poor line brings several times as much. */
const PROGRESS = { whileMilliseconds: 10_000, bytesInAWhile: 8 * 1024, patienceMilliseconds: 10_000 };

/** For bodies that say they are small, so that large ones never keep them waiting; and for all else. */
export const SMALL_INTAKE: IntakeLimits = { bytes: 16 << 20, ...PROGRESS };
export const LARGE_INTAKE: IntakeLimits = { bytes: 64 << 20, ...PROGRESS };

/** Pieces smaller than this on average cost more to take in than what they hold; a few always may be. */
const LEAST_PIECE = 64;
const FEW_PIECES = 1000;
const FIRST_CAPACITY = 16 * 1024;

/** One body on its way. It lies in one piece: of many small ones each would take some hundred bytes more. */
class Body {
  readonly since: number;
  #held = Buffer.allocUnsafe(0);
  #pieces = 0;
  #reason: CodedError | undefined;
  #interrupt = (_: CodedError) => {};
  length = 0;
  /** What came since its progress was looked at last. */
  fresh = 0;

  constructor(since: number) {
    this.since = since;
  }

  get content(): Buffer {
    return this.#held.subarray(0, this.length);
  }

  /** What `read` gives, unless `end` is called before. @throws CodedError that of `end`. */
  next<Value>(read: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#interrupt = reject;
      read().then(resolve, reject);
    });
  }

  /** It may be ended after `next` has resolved, and before the code that awaits it goes on. @throws CodedError that of `end`. */
  throwIfEnded(): void {
    if (this.#reason) throw this.#reason;
  }

  /** @throws CodedError `request.too-slow` where it comes in too many small pieces. */
  take(piece: Uint8Array): void {
    const length = this.length + piece.length;
    this.#pieces += 1;
    if (this.#pieces > FEW_PIECES + length / LEAST_PIECE) throw new CodedError('request.too-slow');
    if (length > this.#held.length) this.#grow(length);
    this.#held.set(piece, this.length);
    this.length = length;
    this.fresh += piece.length;
  }

  end(reason: CodedError): void {
    this.#reason = reason;
    this.#held = Buffer.allocUnsafe(0);
    this.#interrupt(reason);
  }

  #grow(length: number): void {
    const larger = Buffer.allocUnsafe(Math.max(FIRST_CAPACITY, length, 2 * this.#held.length));
    this.#held.copy(larger);
    this.#held = larger;
  }
}

/** Takes in the bodies of requests: together never more than so many bytes, and none that stops coming. */
export class BodyIntake {
  readonly #clock: Clock;
  readonly #limits: IntakeLimits;
  /** The oldest first. */
  readonly #incoming = new Set<Body>();
  #bytes = 0;

  constructor(clock: Clock, limits: IntakeLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** How many bytes are held of bodies that have not come to their end. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * The whole of a body, of at most so many bytes; `expected` is how many it says it has.
   * @throws CodedError `request.too-large`, `request.too-slow`, `server.busy`.
   */
  async read(stream: ReadableStream<Uint8Array>, most: number, expected: number): Promise<Uint8Array> {
    if (expected > most) throw new CodedError('request.too-large', { maxBytes: most });
    this.#makeRoom(expected);
    const reader = stream.getReader();
    const body = new Body(this.#clock.now());
    this.#incoming.add(body);
    const callOff = this.#watch(body);
    try {
      for (;;) {
        const { done, value } = await body.next(() => reader.read());
        body.throwIfEnded();
        if (done) return body.content;
        if (body.length + value.length > most) throw new CodedError('request.too-large', { maxBytes: most });
        this.#makeRoom(value.length, body);
        body.take(value);
        this.#bytes += value.length;
      }
    } finally {
      callOff();
      this.#drop(body);
      // What follows is nobody's any more; there may be no end to wait for.
      void reader.cancel().catch(() => {});
    }
  }

  #drop(body: Body): void {
    if (this.#incoming.delete(body)) this.#bytes -= body.length;
  }

  /**
   * Gives up bodies that have taken long already, whose senders are told to try again.
   * @throws CodedError `server.busy` where none has.
   */
  #makeRoom(bytes: number, asking?: Body): void {
    while (this.#bytes + bytes > this.#limits.bytes) {
      const [oldest] = this.#incoming;
      const isPatient = oldest && this.#clock.now() - oldest.since > this.#limits.patienceMilliseconds;
      if (!isPatient || oldest === asking) throw new CodedError('server.busy');
      this.#drop(oldest);
      oldest.end(new CodedError('server.busy'));
    }
  }

  /** Returns what calls that off. */
  #watch(body: Body): () => void {
    const { whileMilliseconds, bytesInAWhile } = this.#limits;
    const look = () => {
      if (body.fresh < bytesInAWhile) return body.end(new CodedError('request.too-slow'));
      body.fresh = 0;
      cancel = this.#clock.after(whileMilliseconds, look);
    };
    let cancel = this.#clock.after(whileMilliseconds, look);
    return () => cancel();
  }
}
