import type { Clock } from '../ports/clock.ts';
import { Reservations, type Sender } from './reservations.ts';

/** Of one connection: how much space the message has that is on its way. */
export interface Portion {
  /**
   * Space for so many bytes of a message that may have `whole` in the end. Returns whether it is there; where it is not,
   * the sender is told once there is space for the whole, or had to give way.
   */
  hold(bytes: number, whole: number): boolean;
  /** So much more of the message has come. */
  came(bytes: number): void;
  release(): void;
}

interface Begun {
  bytes: number;
  whole: number;
  /** When the last sixty-fourth of the whole had come. */
  touched: number;
  /** What came since. */
  fresh: number;
}

/** A message of more bytes than this is read to its end only with space for all of it. */
export const SMALL_BYTES = 64 << 10;

/** So much of a large message is read as it comes: space for the whole is for those who have brought that. */
const FIRST_PART = 1 / 16;

/** Who brings less than a part of the whole in a time has stopped, or would take minutes. */
const LEAST = { part: 1 / 64, milliseconds: 2000 };

/** A board that has more of the space for small ones and first parts than this makes room before all others. */
const CROWDED_PART = 1 / 8;

/** Of all large messages that have space for the whole, and as much again of small ones and first parts. */
const MOST_BYTES = 64 << 20;

/**
 * The space for messages that have not come to their end, by whichever transport. Small ones, and the first part of
 * large ones, take what has come of them, so that nothing is held by announcing much. Where there is no space left for
 * that, the one gives way of which least has come of late, if that is next to nothing, on whichever board; else the same
 * of the board that has most, where that is much. Behind its first part a large message waits for space for the whole, see
 * `Reservations`; where it loses that it takes what has come of it, as the others here do.
 */
export class MessageMemory {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #large: Reservations;
  /** The one whose last part came longest ago first. */
  readonly #begun = new Map<Sender, Begun>();
  /** How many bytes each board has. */
  readonly #boards = new Map<string, number>();
  #begunBytes = 0;

  constructor(clock: Clock, most = MOST_BYTES) {
    this.#clock = clock;
    this.#most = most;
    this.#large = new Reservations(clock, most, (...lost) => this.#begin(...lost));
  }

  /** How many bytes are held and reserved. */
  get bytes(): number {
    return this.#begunBytes + this.#large.bytes;
  }

  open(sender: Sender): Portion {
    return {
      hold: (bytes, whole) => this.#hold(sender, bytes, whole),
      came: (bytes) => {
        this.#came(sender, bytes);
        this.#large.came(sender, bytes);
      },
      release: () => {
        this.#drop(sender);
        this.#large.release(sender);
      },
    };
  }

  #hold(sender: Sender, bytes: number, whole: number): boolean {
    if (!this.#large.has(sender) && (whole <= SMALL_BYTES || bytes <= whole * FIRST_PART)) {
      return this.#begin(sender, bytes, whole);
    }
    if (!this.#large.reserve(sender, whole, this.#begun.get(sender)?.bytes ?? 0)) return false;
    this.#drop(sender);
    this.#large.took(sender, bytes);
    return true;
  }

  #begin(sender: Sender, bytes: number, whole: number): boolean {
    if (bytes === 0) this.#drop(sender);
    else this.#put(sender, bytes, whole);
    while (this.#begunBytes > this.#most) this.#victim()?.giveWay();
    return bytes === 0 || this.#begun.has(sender);
  }

  #put(sender: Sender, bytes: number, whole: number): void {
    const begun = this.#begun.get(sender) ?? { bytes: 0, whole, touched: this.#clock.now(), fresh: 0 };
    this.#count(sender, bytes - begun.bytes);
    begun.bytes = bytes;
    begun.whole = whole;
    this.#begun.set(sender, begun);
  }

  #drop(sender: Sender): void {
    const begun = this.#begun.get(sender);
    if (begun === undefined) return;
    this.#count(sender, -begun.bytes);
    this.#begun.delete(sender);
  }

  #count({ board }: Sender, change: number): void {
    this.#begunBytes += change;
    const left = (this.#boards.get(board) ?? 0) + change;
    if (left > 0) this.#boards.set(board, left);
    else this.#boards.delete(board);
  }

  #came(sender: Sender, bytes: number): void {
    const begun = this.#begun.get(sender);
    if (begun === undefined) return;
    begun.fresh += bytes;
    if (begun.fresh >= begun.whole * LEAST.part) this.#touch(sender, begun);
  }

  #touch(sender: Sender, begun: Begun): void {
    begun.fresh = 0;
    begun.touched = this.#clock.now();
    this.#begun.delete(sender);
    this.#begun.set(sender, begun);
  }

  #victim(): Sender | undefined {
    const most = Math.max(...this.#boards.values());
    const isCrowded = most > this.#most * CROWDED_PART;
    return this.#stalled() ?? this.#slowest(({ board }) => !isCrowded || this.#boards.get(board) === most);
  }

  /** Who is not read from cannot have gone on. */
  #stalled(): Sender | undefined {
    const before = this.#clock.now() - LEAST.milliseconds;
    for (const [sender, begun] of this.#begun) {
      if (begun.touched >= before) return undefined;
      if (!sender.isHeldUp()) return sender;
      this.#touch(sender, begun);
    }
    return undefined;
  }

  /** Of those who are read from, where there is any. */
  #slowest(isAmong: (sender: Sender) => boolean): Sender | undefined {
    const among = [...this.#begun.keys()].filter(isAmong);
    return among.find((sender) => !sender.isHeldUp()) ?? among[0];
  }
}
