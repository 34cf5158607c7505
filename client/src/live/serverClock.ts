import { offsetOf, type TimeSample } from '@parcours/shared/workshop';

/** As many as `offsetOf` looks at. */
const KEPT = 8;

/** What time it is on the server, by a clock of the page that nobody sets. */
export class ServerClock {
  #samples: readonly TimeSample[] = [];
  /** Before the server was asked: what it said of itself, as if that had taken no time. */
  #told: number | undefined;

  /** In ms since the epoch. */
  now(): number {
    return performance.now() + (offsetOf(this.#samples) ?? this.#told ?? performance.timeOrigin);
  }

  /** The server said its time without having been asked. */
  tell(now: number): void {
    this.#told = now - performance.now();
  }

  /** The server answered, with its time, what it was asked at `sent`. */
  answer(sent: number, server: number): void {
    this.#samples = [...this.#samples, { sent, server, answered: performance.now() }].slice(-KEPT);
  }
}
