import type { Clock } from '../ports/clock.ts';

interface Waiting {
  readonly run: () => void;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** Runs all of `actions`, then makes what they did last; resolves when that is on disk. */
export type Transact = (actions: () => void) => Promise<unknown>;

/**
 * The least time from one flush to the next, in milliseconds: so much for each record of the last one, within bounds.
 * The more there is to do, the more is done together; nobody notices a few hundredths of a second.
 */
const WINDOW_A_RECORD = 2;
const SHORTEST_WINDOW = 5;
const LONGEST_WINDOW = 40;

/**
 * Gathers the writes of a few milliseconds into one flush, so that many small ones wait for the disk together. What
 * comes after a pause is flushed at once. One flush at a time: what comes during a slow one shares the next. Each
 * write still fails alone when its own action throws, and all fail when the flush does.
 */
export class CommitGroup {
  #waiting: Waiting[] = [];
  #flushing: Promise<unknown> | undefined;
  #window = SHORTEST_WINDOW;
  /** How many records share the flush that runs. */
  #sharing = 0;
  #lastBegan = Number.NEGATIVE_INFINITY;
  readonly #transact: Transact;
  readonly #clock: Clock;

  constructor(transact: Transact, clock: Clock) {
    this.#transact = transact;
    this.#clock = clock;
  }

  /** Runs `action`, which writes `records()` of them, in the next flush; resolves with its result once that is on disk. */
  write<T>(action: () => T, records: () => number = one): Promise<T> {
    const isFirst = this.#waiting.length === 0 && !this.#flushing;
    const written = new Promise<T>((resolve, reject) => {
      let outcome: () => void = () => reject(new Error('the flush did not run'));
      const run = () => {
        try {
          const result = action();
          this.#sharing += records();
          outcome = () => resolve(result);
        } catch (error) {
          outcome = () => reject(error);
        }
      };
      this.#waiting.push({ run, settle: () => outcome(), fail: reject });
    });
    if (isFirst) this.#schedule();
    return written;
  }

  /** Resolves when all that was handed over before is on disk, or has failed. */
  async drain(): Promise<void> {
    if (this.#flushing) await this.#flushing;
    this.#commit();
    await this.#flushing;
  }

  #schedule(): void {
    const past = this.#clock.now() - this.#lastBegan;
    // A clock that is set back must not make anyone wait longer.
    const wait = past >= 0 ? this.#window - past : this.#window;
    if (wait <= 0) this.#commit();
    else this.#clock.after(wait, () => this.#commit());
  }

  #commit(): void {
    if (this.#flushing || this.#waiting.length === 0) return;
    const group = this.#waiting;
    this.#waiting = [];
    this.#sharing = 0;
    this.#lastBegan = this.#clock.now();
    const flushed = this.#transact(() => {
      for (const { run } of group) run();
    });
    const settle = () => this.#settle(group, ({ settle }) => settle());
    this.#flushing = flushed.then(settle, (error) => this.#settle(group, ({ fail }) => fail(error)));
  }

  #settle(group: readonly Waiting[], tell: (waiting: Waiting) => void): void {
    this.#flushing = undefined;
    this.#window = Math.max(SHORTEST_WINDOW, Math.min(WINDOW_A_RECORD * this.#sharing, LONGEST_WINDOW));
    for (const waiting of group) tell(waiting);
    if (this.#waiting.length > 0) this.#schedule();
  }
}

const one = () => 1;
