import type { Clock } from '../ports/clock.ts';

/** How long somebody without a connection still counts as here: a page that is loaded again takes a moment. */
export const AWAY_MILLISECONDS = 20_000;

/** Who of some people is here, by the connections of each. */
export class Attendance {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  readonly #connections = new Map<string, number>();
  readonly #leaving = new Map<string, () => void>();
  readonly #here = new Set<string>();

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  get here(): ReadonlySet<string> {
    return this.#here;
  }

  come(who: string): void {
    this.#connections.set(who, (this.#connections.get(who) ?? 0) + 1);
    this.#leaving.get(who)?.();
    this.#leaving.delete(who);
    if (this.#here.has(who)) return;
    this.#here.add(who);
    this.#onChange();
  }

  go(who: string): void {
    const left = (this.#connections.get(who) ?? 1) - 1;
    if (left > 0) {
      this.#connections.set(who, left);
      return;
    }
    this.#connections.delete(who);
    const leave = () => {
      this.#leaving.delete(who);
      this.#here.delete(who);
      this.#onChange();
    };
    this.#leaving.set(who, this.#clock.after(AWAY_MILLISECONDS, leave));
  }

  stop(): void {
    for (const cancel of this.#leaving.values()) cancel();
    this.#leaving.clear();
  }
}
