import type { Clock } from '../ports/clock.ts';
import { Quota, type Rate } from './quotas.ts';

/** Of so many it is remembered how often they tried: more than anybody tries at once. */
const MOST_TRIED = 20_000;

/** Counts how often somebody tries what only some know, by whom or what is tried at. */
export class Trials {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #tried = new Map<string, Quota<'trials'>>();

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Whether one more is allowed; if so it is counted. */
  allows(key: string): boolean {
    return this.#quotaOf(key).allows('trials');
  }

  /** One that was counted was none. */
  giveBack(key: string): void {
    this.#tried.get(key)?.giveBack('trials');
  }

  /** Whether one more would be allowed. */
  areLeft(key: string): boolean {
    return this.#tried.get(key)?.hasRoom('trials') ?? true;
  }

  #quotaOf(key: string): Quota<'trials'> {
    const known = this.#tried.get(key) ?? new Quota({ trials: this.#rate }, this.#clock);
    this.#tried.set(key, known);
    const [oldest] = this.#tried.keys();
    if (this.#tried.size > MOST_TRIED && oldest !== undefined) this.#tried.delete(oldest);
    return known;
  }
}
