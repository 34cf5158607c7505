import { GRACE_MILLISECONDS, WARNING_MILLISECONDS } from '@parcours/shared/workshop';
import type { Clock } from '../ports/clock.ts';

/** No gate takes longer to shut. Where the server's clock is set back meanwhile, that seems to be further away. */
const LONGEST_MILLISECONDS = WARNING_MILLISECONDS + GRACE_MILLISECONDS;

/** Waits for the moment from which on the groups' boards can only be looked at, and remembers that it has come. */
export class Gate {
  readonly #clock: Clock;
  readonly #onShut: () => void;
  #cancel = () => {};
  #frozenFrom: number | undefined;
  /** Once it has come. */
  #shutAt: number | undefined;

  constructor(clock: Clock, onShut: () => void) {
    this.#clock = clock;
    this.#onShut = onShut;
  }

  /** The time by which a gate is judged: once it has shut it stays so, also where the server's clock is set back. */
  get now(): number {
    const now = this.#clock.now();
    return this.#shutAt === undefined ? now : Math.max(now, this.#shutAt);
  }

  /** Waits for another moment, or for none. */
  await(frozenFrom: number | undefined): void {
    if (frozenFrom !== this.#frozenFrom) this.#shutAt = undefined;
    this.#frozenFrom = frozenFrom;
    this.#cancel();
    if (frozenFrom === undefined) return;
    const shutAt = frozenFrom + GRACE_MILLISECONDS;
    const left = shutAt - this.now;
    if (left <= 0) return;
    this.#cancel = this.#clock.after(Math.min(left, LONGEST_MILLISECONDS), () => {
      this.#shutAt = shutAt;
      this.#onShut();
    });
  }

  stop(): void {
    this.#cancel();
  }
}
