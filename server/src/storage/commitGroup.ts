import type { Clock } from '../ports/clock.ts';

interface Waiting {
  readonly run: () => void;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** Runs all of `actions`, then makes what they did last; resolves when that is on disk. */
export type Transact = (actions: () => void) => Promise<unknown>;

/** How long writes wait for others to share their flush, in milliseconds: longer where there are many of them. */
const WINDOW = 5;
const BUSY_WINDOW = 20;

/** So many writes in one flush are many. */
const BUSY_WRITES = 4;

/**
 * Gathers the writes of a few milliseconds into one flush, so that many small ones wait for the disk together. One
 * flush at a time: what comes during a slow one shares the next. Each write still fails alone when its own action
 * throws, and all fail when the flush does.
 */
export class CommitGroup {
  #waiting: Waiting[] = [];
  #flushing: Promise<unknown> | undefined;
  #window = WINDOW;
  readonly #transact: Transact;
  readonly #clock: Clock;

  constructor(transact: Transact, clock: Clock) {
    this.#transact = transact;
    this.#clock = clock;
  }

  /** Runs `action` in the next flush; resolves with its result once that is on disk. */
  write<T>(action: () => T): Promise<T> {
    if (this.#waiting.length === 0 && !this.#flushing) this.#schedule();
    return new Promise((resolve, reject) => {
      let outcome: () => void = () => reject(new Error('the flush did not run'));
      const run = () => {
        try {
          const result = action();
          outcome = () => resolve(result);
        } catch (error) {
          outcome = () => reject(error);
        }
      };
      this.#waiting.push({ run, settle: () => outcome(), fail: reject });
    });
  }

  /** Resolves when all that was handed over before is on disk, or has failed. */
  async drain(): Promise<void> {
    if (this.#flushing) await this.#flushing;
    this.#commit();
    await this.#flushing;
  }

  #schedule(): void {
    this.#clock.after(this.#window, () => this.#commit());
  }

  #commit(): void {
    if (this.#flushing || this.#waiting.length === 0) return;
    const group = this.#waiting;
    this.#waiting = [];
    this.#window = group.length < BUSY_WRITES ? WINDOW : BUSY_WINDOW;
    const flushed = this.#transact(() => {
      for (const { run } of group) run();
    });
    this.#flushing = flushed
      .then(
        () => {
          for (const { settle } of group) settle();
        },
        (error) => {
          for (const { fail } of group) fail(error);
        },
      )
      .finally(() => {
        this.#flushing = undefined;
        if (this.#waiting.length > 0) this.#schedule();
      });
  }
}
