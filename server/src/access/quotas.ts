import type { Clock } from '../ports/clock.ts';

/** A rate in the long run, and the burst that is allowed. */
export interface Rate {
  readonly perSecond: number;
  readonly atOnce: number;
}

type Rates<Kind extends string> = Readonly<Record<Kind, Rate>>;

const MEBIBYTE = 1 << 20;

/**
 * What one connection may send. A stock client answers every awareness message with an echo of it, some ten a second
 * beside its own twenty; a scripted import writes as fast as it can; a client that returns after a week offline sends
 * it all in one frame.
 */
export const CONNECTION_RATES = {
  bytes: { perSecond: 4 * MEBIBYTE, atOnce: 64 * MEBIBYTE },
  updates: { perSecond: 2000, atOnce: 20_000 },
  // In steps, some forty a struct: see `Effort`.
  work: { perSecond: 1_000_000, atOnce: 16_000_000 },
  cursors: { perSecond: 100, atOnce: 2000 },
  questions: { perSecond: 5, atOnce: 50 },
  confirmations: { perSecond: 2000, atOnce: 20_000 },
} as const satisfies Rates<string>;

/**
 * What all holders of one link may send together, and all members of a board: some hundred people are on one at a
 * workshop, all from one address, so that limits by address would be wrong.
 */
export const LINK_RATES = {
  updates: { perSecond: 5000, atOnce: 50_000 },
  // In structs that are encoded for one alone, some two million a second of a processor.
  answers: { perSecond: 50_000, atOnce: 1_000_000 },
} as const satisfies Rates<string>;
export const ROOM_RATES = {
  updates: { perSecond: 10_000, atOnce: 100_000 },
  bytes: { perSecond: 32 * MEBIBYTE, atOnce: 512 * MEBIBYTE },
} as const satisfies Rates<string>;

/** How many may be connected at once; `leaving` counts refused sockets that are being closed. */
export const MOST_CONNECTIONS = { link: 700, room: 1000, server: 10_000, leaving: 500 } as const;

/**
 * Counts against some rates by token buckets: each fills up at its rate, and what is sent is taken out of it. It
 * runs for every frame, on the server's clock; a library that promises its answer later would queue every frame.
 */
export class Quota<Kind extends string> {
  readonly #rates: Rates<Kind>;
  readonly #clock: Clock;
  readonly #buckets = new Map<Kind, { spent: number; asOf: number }>();

  constructor(rates: Rates<Kind>, clock: Clock) {
    this.#rates = rates;
    this.#clock = clock;
  }

  /** Whether the quota has room for `amount` of a kind; if so it is counted. */
  allows(kind: Kind, amount = 1): boolean {
    const allowed = this.hasRoom(kind, amount);
    if (allowed) this.#bucketOf(kind).spent += amount;
    return allowed;
  }

  /** What was counted was not spent. */
  giveBack(kind: Kind, amount = 1): void {
    this.#bucketOf(kind).spent -= amount;
  }

  /** Whether it has, without counting. */
  hasRoom(kind: Kind, amount = 1): boolean {
    const { perSecond, atOnce } = this.#rates[kind];
    const now = this.#clock.now();
    const bucket = this.#bucketOf(kind, now);
    // A clock that is set back gives nothing, and takes nothing away.
    const earned = (Math.max(0, now - bucket.asOf) / 1000) * perSecond;
    bucket.spent = Math.max(0, bucket.spent - earned);
    bucket.asOf = now;
    return bucket.spent + amount <= atOnce;
  }

  #bucketOf(kind: Kind, now = this.#clock.now()): { spent: number; asOf: number } {
    const known = this.#buckets.get(kind);
    if (known) return known;
    const bucket = { spent: 0, asOf: now };
    this.#buckets.set(kind, bucket);
    return bucket;
  }
}
