import type { Clock } from '../ports/clock.ts';

/** Who sends a message. */
export interface Sender {
  readonly board: string;
  /** Whether it is the server that reads nothing of it just now. */
  readonly isHeldUp: () => boolean;
  /** There is space for what had to wait for it. */
  hasSpace(): void;
  /** Ends the message, and releases all that it has. */
  giveWay(): void;
}

interface Holder {
  bytes: number;
  /** How much of that it has taken by now. */
  taken: number;
  /** Which part of its message comes in a second, where what came before counts for half with each second. */
  pace: number;
  /** What came in this second. */
  fresh: number;
  /** Whether it was looked at before: a second is whole then. */
  isKnown: boolean;
}

/** Those of a board that wait, first come first. */
interface Line {
  /** Virtual time: the bytes that the board was given, and others while it was away. */
  reached: number;
  /** The bytes that it was given itself. */
  given: number;
  readonly waiting: Map<Sender, Needs>;
}

interface Needs {
  readonly bytes: number;
  /** What it has taken elsewhere by now. */
  readonly taken: number;
}

const LOOK_MILLISECONDS = 1000;

/** Whoever would send the whole of a message in half a minute begins with that pace, and is known for no better one. */
const FULL_PACE = 1 / 30;
/** Who brings less than this in a second has stopped, and loses its space as soon as anybody waits. */
const STALLED_PACE = FULL_PACE / 8;
/** Slower than this loses it where nobody's end let anyone in for so many seconds. */
const SLOW_PACE = FULL_PACE / 2;
const PATIENCE = 4;

/** Of each connection that waits some 128 KiB lie in memory, beside its first part: what had been read when it had to wait. */
const MOST_WAITING = 512;
/** Of the space that there is for first parts, those who wait have so much: a hundred people who come at once find room. */
const WAITING_PART = 3 / 4;

/**
 * Space for large messages, which each has as a whole before it is read on: so none waits for more while it holds some.
 * Boards take turns by how many bytes they were given (start-time fair queueing), so who comes to a quiet board waits
 * for nobody's second message. Who does not go on sending loses its space to those who wait: what it has taken lies
 * elsewhere then, and it waits again when it goes on.
 */
export class Reservations {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #onLoss: (sender: Sender, taken: number, bytes: number) => void;
  readonly #held = new Map<Sender, Holder>();
  readonly #lines = new Map<string, Line>();
  #bytes = 0;
  #waiting = 0;
  /** What those who wait have taken elsewhere. */
  #takenByWaiting = 0;
  /** The virtual time of the board that was given space last: a board that returns begins there. */
  #reached = 0;
  /** For how many seconds nobody was let in but by others' giving way. */
  #waited = 0;
  #isWatching = false;

  /** `onLoss` is told how much a sender had taken that has lost its space, and for how much that was. */
  constructor(clock: Clock, most: number, onLoss: (sender: Sender, taken: number, bytes: number) => void) {
    this.#clock = clock;
    this.#most = most;
    this.#onLoss = onLoss;
  }

  /** How many bytes are reserved. */
  get bytes(): number {
    return this.#bytes;
  }

  has(sender: Sender): boolean {
    return this.#held.has(sender);
  }

  /**
   * Reserves so many bytes for a message, or fewer than it has; returns whether they are there. Where they are not, its
   * sender waits, keeping what it has taken elsewhere, and is told once they are.
   */
  reserve(sender: Sender, bytes: number, taken: number): boolean {
    if (this.#held.has(sender)) this.#set(sender, bytes);
    else this.#enqueue(sender, { bytes, taken });
    this.#letIn();
    while (this.#isCrowded) this.#turnAway();
    this.#watch();
    return this.#held.has(sender);
  }

  /** Of what is reserved so much is taken by now. */
  took(sender: Sender, taken: number): void {
    const holder = this.#held.get(sender);
    if (holder) holder.taken = taken;
  }

  /** More of the message has come. */
  came(sender: Sender, bytes: number): void {
    const holder = this.#held.get(sender);
    if (holder) holder.fresh += bytes;
  }

  /** Gives up what is held, or waited for. */
  release(sender: Sender): void {
    if (this.#held.has(sender)) this.#set(sender, 0);
    else if (!this.#leaveLine(sender)) return;
    this.#letIn();
  }

  get #isCrowded(): boolean {
    return this.#waiting > MOST_WAITING || this.#takenByWaiting > this.#most * WAITING_PART;
  }

  #set(sender: Sender, bytes: number): void {
    const holder = this.#held.get(sender) ?? {
      bytes: 0,
      taken: 0,
      pace: FULL_PACE,
      fresh: 0,
      isKnown: false,
    };
    this.#bytes += bytes - holder.bytes;
    holder.bytes = bytes;
    if (bytes > 0) this.#held.set(sender, holder);
    else this.#held.delete(sender);
  }

  #enqueue(sender: Sender, needs: Needs): void {
    const line = this.#lines.get(sender.board) ?? { reached: 0, given: 0, waiting: new Map() };
    this.#lines.set(sender.board, line);
    if (line.waiting.size === 0) line.reached = Math.max(line.reached, this.#reached);
    line.waiting.set(sender, needs);
    this.#waiting += 1;
    this.#takenByWaiting += needs.taken;
  }

  /** Returns whether it was in one. */
  #leaveLine(sender: Sender): boolean {
    const line = this.#lines.get(sender.board);
    const needs = line?.waiting.get(sender);
    if (needs === undefined) return false;
    line?.waiting.delete(sender);
    this.#waiting -= 1;
    this.#takenByWaiting -= needs.taken;
    return true;
  }

  /** Lets in who is next for as long as there is space: none is passed over for being large. */
  #letIn(): void {
    for (let line = this.#next(); line !== undefined; line = this.#next()) {
      const [first] = line.waiting;
      if (first === undefined) return;
      const [sender, { bytes, taken }] = first;
      if (this.#bytes + bytes > this.#most) return;
      this.#leaveLine(sender);
      this.#waited = 0;
      this.#reached = line.reached;
      line.reached += bytes;
      line.given += bytes;
      this.#set(sender, bytes);
      this.took(sender, taken);
      sender.hasSpace();
    }
  }

  /** The line that goes next. */
  #next(): Line | undefined {
    if (this.#waiting === 0) return undefined;
    const lines = [...this.#lines.values()].filter(({ waiting }) => waiting.size > 0);
    return lines.reduce((next, line) => (turn(line, next) < 0 ? line : next));
  }

  /**
   * The last one of the longest line, and where several are as long of the one whose turn is last, gives way; never of the
   * one that is next. It counts as given: who comes again and again goes behind who came once.
   */
  #turnAway(): void {
    const longest = [...this.#lines.values()].reduce((last, line) => {
      const difference = line.waiting.size - last.waiting.size || turn(line, last);
      return difference >= 0 ? line : last;
    });
    const last = [...longest.waiting].at(-1);
    if (last === undefined) return;
    const [sender, { bytes }] = last;
    longest.reached += bytes;
    sender.giveWay();
  }

  #watch(): void {
    if (this.#isWatching || (this.#held.size === 0 && this.#waiting === 0)) return;
    this.#isWatching = true;
    this.#clock.after(LOOK_MILLISECONDS, () => {
      this.#isWatching = false;
      this.#look();
      this.#watch();
    });
  }

  #look(): void {
    for (const [sender, holder] of this.#held) {
      if (!sender.isHeldUp()) assess(holder);
      holder.fresh = 0;
    }
    if (this.#waiting > 0) this.#makeSpace();
    for (const [board, { waiting, reached }] of this.#lines) {
      if (this.#waiting === 0 || (waiting.size === 0 && reached <= this.#reached)) this.#lines.delete(board);
    }
  }

  /**
   * The slowest first, and not more than are in the way of those who wait. Who comes in by that does not make the others
   * wait their patience out again.
   */
  #makeSpace(): void {
    const waited = this.#waited + 1;
    const least = waited > PATIENCE ? SLOW_PACE : STALLED_PACE;
    for (const [sender, { pace }] of [...this.#held].sort(([, a], [, b]) => a.pace - b.pace)) {
      if (this.#waiting === 0 || pace >= least) break;
      this.#takeBack(sender);
    }
    this.#waited = waited;
  }

  #takeBack(sender: Sender): void {
    const holder = this.#held.get(sender);
    // What another one had taken may have made it give way.
    if (holder === undefined) return;
    const { bytes, taken } = holder;
    this.#set(sender, 0);
    this.#onLoss(sender, taken, bytes);
    this.#letIn();
  }
}

/** Takes what came in this second into account. */
function assess(holder: Holder): void {
  const { bytes, pace, fresh, isKnown } = holder;
  const isStalled = isKnown && fresh < bytes * STALLED_PACE;
  holder.pace = isStalled ? 0 : Math.min(FULL_PACE, (pace + fresh / bytes) / 2);
  holder.isKnown = true;
}

/** Which of two lines goes first. */
function turn(a: Line, b: Line): number {
  return a.reached - b.reached || a.given - b.given;
}
