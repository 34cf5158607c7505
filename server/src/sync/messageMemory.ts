import type { Clock } from '../ports/clock.ts';
import { Reservations, type Sender } from './reservations.ts';

/** Of one connection: how much space the message has that is on its way. */
export interface Portion {
  /** A small message has space for so many bytes in all from now on; returns false where it had to give way itself. */
  hold(bytes: number): boolean;
  /** Space for the whole of a larger message: returns whether it is there, or will be told of. */
  reserve(bytes: number): boolean;
  /** So much more of the message has come. */
  came(bytes: number): void;
  release(): void;
}

interface Held {
  readonly bytes: number;
  /** When more of it came. */
  readonly touched: number;
}

/** A message of more bytes than this is read on only with space for all of it. */
export const SMALL_BYTES = 64 << 10;

/** A small message of which nothing comes for so long is left unfinished, by its sender or by the line. */
const STALLED_MILLISECONDS = 2000;

/** Of all large messages that are on their way to a server, and as much again of all small ones. */
const MOST_BYTES = 64 << 20;

/**
 * The space for messages that have not come to their end, by whichever transport. Large ones wait for it, see
 * `Reservations`. Small ones are read at once: where there is no space left for them, the one gives way of which nothing
 * has come for longest, if that is some seconds, on whichever board; else the same of the board whose small messages have
 * most space.
 */
export class MessageMemory {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #large: Reservations;
  /** Those that hold any; the one of which nothing has come for longest first. */
  readonly #small = new Map<Sender, Held>();
  readonly #boards = new Map<string, number>();
  #smallBytes = 0;

  constructor(clock: Clock, most = MOST_BYTES) {
    this.#clock = clock;
    this.#most = most;
    this.#large = new Reservations(clock, most);
  }

  /** How many bytes are held and reserved. */
  get bytes(): number {
    return this.#smallBytes + this.#large.bytes;
  }

  open(sender: Sender): Portion {
    return {
      hold: (bytes) => {
        this.#set(sender, bytes);
        while (this.#smallBytes > this.#most) this.#victim()?.giveWay();
        return this.#held(sender) === bytes;
      },
      reserve: (bytes) => this.#large.reserve(sender, bytes),
      came: (bytes) => {
        this.#set(sender, this.#held(sender));
        this.#large.came(sender, bytes);
      },
      release: () => {
        this.#set(sender, 0);
        this.#large.release(sender);
      },
    };
  }

  #held(sender: Sender): number {
    return this.#small.get(sender)?.bytes ?? 0;
  }

  #set(sender: Sender, bytes: number): void {
    const { board } = sender;
    const change = bytes - this.#held(sender);
    this.#smallBytes += change;
    this.#small.delete(sender);
    if (bytes > 0) this.#small.set(sender, { bytes, touched: this.#clock.now() });
    if (change === 0) return;
    const left = (this.#boards.get(board) ?? 0) + change;
    if (left > 0) this.#boards.set(board, left);
    else this.#boards.delete(board);
  }

  #victim(): Sender | undefined {
    const [first] = this.#small;
    if (first && this.#clock.now() - first[1].touched > STALLED_MILLISECONDS) return first[0];
    const most = Math.max(...this.#boards.values());
    for (const sender of this.#small.keys()) if (this.#boards.get(sender.board) === most) return sender;
    return undefined;
  }
}
