import type { Clock } from '../ports/clock.ts';

interface Waiting {
  readonly run: () => void;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** Runs all of `actions` in one transaction; resolves when that is on disk. */
export type Transact = (actions: () => void) => Promise<unknown>;

/**
 * Gathers the writes of a few milliseconds into one transaction, so that many small ones wait for one flush
 * together. One flush at a time: what comes during a slow one shares the next. Each write still fails alone when its own action throws, and all fail when the flush does.
 */
export class CommitGroup {
  #waiting: Waiting[] = [];
  #flushing: Promise<unknown> | undefined;
  readonly #transact: Transact;
  readonly #clock: Clock;
  readonly #window: number;

  constructor(transact: Transact, clock: Clock, windowMilliseconds: number) {
    this.#transact = transact;
    this.#clock = clock;
    this.#window = windowMilliseconds;
  }

  /** Runs `action` in the next transaction; resolves with its result once that is on disk. */
  write<T>(action: () => T): Promise<T> {
    if (this.#waiting.length === 0 && !this.#flushing) this.#schedule();
    return new Promise((resolve, reject) => {
      let outcome: () => void = () => reject(new Error('the transaction did not run'));
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
    while (this.#waiting.length > 0 || this.#flushing) {
      this.#commit();
      await this.#flushing;
    }
  }

  #schedule(): void {
    this.#clock.after(this.#window, () => this.#commit());
  }

  #commit(): void {
    if (this.#flushing || this.#waiting.length === 0) return;
    const group = this.#waiting;
    this.#waiting = [];
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
