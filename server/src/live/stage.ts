import type { Shown } from '@parcours/shared/workshop';
import type { Clock } from '../ports/clock.ts';

/**
 * How often at most what a presenter shows is told: a hand that never rests, for twelve minutes, costs each page of a
 * hundred some 90 kB.
 */
const TELL_EVERY_MILLISECONDS = 600;

/** What the presenter of a plenary shows now. It is kept nowhere: the presenter's page says it again when it comes back. */
export class Stage {
  readonly #clock: Clock;
  readonly #tell: (shown: Shown) => void;
  #shown: Shown | undefined;
  #isTold = true;
  #resting: (() => void) | undefined;

  constructor(clock: Clock, tell: (shown: Shown) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** What was told last; undefined where the presenter has shown nothing yet. */
  get shown(): Shown | undefined {
    return this.#isTold ? this.#shown : undefined;
  }

  /** Tells it at once, or with the last that is shown until then. */
  show(shown: Shown): void {
    this.#shown = shown;
    this.#isTold = false;
    if (this.#resting === undefined) this.#tellNow();
  }

  /** Somebody else presents, or nobody. */
  clear(): void {
    this.#resting?.();
    this.#resting = undefined;
    this.#shown = undefined;
    this.#isTold = true;
  }

  #tellNow(): void {
    if (this.#isTold || this.#shown === undefined) return;
    this.#isTold = true;
    this.#resting = this.#clock.after(TELL_EVERY_MILLISECONDS, () => {
      this.#resting = undefined;
      this.#tellNow();
    });
    this.#tell(this.#shown);
  }
}
