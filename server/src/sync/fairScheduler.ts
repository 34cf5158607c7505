/** How long the messages of all sockets are handled in one turn of the event loop, in milliseconds. */
const HOLD = 5;

/** What something came by: it is not read from while it waits. */
export interface Source {
  pause(): void;
  resume(): void;
}

/** Returns whether there is more to do, for which it is done again. */
type Work = () => boolean;

interface Waiting {
  readonly source: Source;
  readonly work: Work;
}

/** The messages for one board. `reached` is its virtual time: what was spent on it, and on others while it was away. */
interface Line {
  reached: number;
  readonly waiting: Waiting[];
}

/**
 * Runs the handling of messages, board by board. As long as a turn of the event loop has time they run at once; else
 * they wait for the next, and the board goes first on which the least time was spent (start-time fair queueing): a
 * flood to one board delays another by one message at most.
 */
export class FairScheduler {
  readonly #now: () => number;
  readonly #lines = new Map<string, Line>();
  /** The virtual time of the board that went last: a board that returns begins there. */
  #reached = 0;
  #used = 0;
  #waiting = 0;
  #isTurning = false;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Does work now, or when it is the board's turn; what a board is sent is done in its order. */
  enter(board: string, source: Source, work: Work): void {
    const line = this.#lines.get(board) ?? { reached: this.#reached, waiting: [] };
    this.#lines.set(board, line);
    this.#turn();
    if (this.#waiting === 0 && this.#perform(line, work)) return;
    source.pause();
    line.waiting.push({ source, work });
    this.#waiting += 1;
  }

  #turn(): void {
    if (this.#isTurning) return;
    this.#isTurning = true;
    setImmediate(() => {
      this.#isTurning = false;
      this.#used = 0;
      this.#letThrough();
      if (this.#waiting > 0) this.#turn();
      else this.#lines.clear();
    });
  }

  #letThrough(): void {
    for (let line = this.#next(); line !== undefined && this.#used < HOLD; line = this.#next()) {
      const [first] = line.waiting;
      if (first === undefined) return;
      if (!this.#perform(line, first.work)) continue;
      line.waiting.shift();
      this.#waiting -= 1;
      first.source.resume();
    }
  }

  /** The line that goes next. */
  #next(): Line | undefined {
    let next: Line | undefined;
    for (const line of this.#lines.values()) {
      if (line.waiting.length > 0 && line.reached < (next?.reached ?? Number.POSITIVE_INFINITY)) next = line;
    }
    return next;
  }

  /** Does it once, and whatever more there is while no other board waits; returns whether all is done. */
  #perform(line: Line, work: Work): boolean {
    while (this.#used < HOLD) {
      const began = this.#now();
      this.#reached = Math.max(this.#reached, line.reached);
      line.reached = this.#reached;
      const hasMore = work();
      const took = this.#now() - began;
      line.reached += took;
      this.#used += took;
      if (!hasMore) return true;
      if (this.#waiting > 0) return false;
    }
    return false;
  }
}
