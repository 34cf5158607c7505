import {
  type Absence,
  AUTOPILOT_MILLISECONDS,
  autopilotAt,
  type Decision,
  endVisitsBy,
  type Facts,
  moveOn,
  nextVisitEnd,
  phaseNumber,
  type WorkshopState,
} from '@parcours/shared/workshop';
import type { Clock } from '../ports/clock.ts';
import { AWAY_MILLISECONDS } from './attendance.ts';

interface TimetableHost {
  state(): WorkshopState;
  /** Whether a facilitator is here. */
  isLed(): boolean;
  facts(): Facts;
  /** Resolves with whether it is done. */
  request(decision: (state: WorkshopState) => Decision): Promise<boolean>;
}

/** What is over sooner needs no word. */
const WORTH_A_WORD = 60_000;

/** How long to wait before what could not be saved is tried again. */
const AGAIN_MILLISECONDS = 5000;

/** What a workshop does by itself once its time has come: visits end, and the agenda moves on where nobody leads. */
export class Timetable {
  readonly #clock: Clock;
  readonly #host: TimetableHost;
  /** Since when nobody leads a workshop that is under way. */
  #unledSince: number | undefined;
  #unled: Absence | undefined;
  #wasLed = false;
  #cancel = () => {};
  #isStopped = false;

  constructor(clock: Clock, host: TimetableHost) {
    this.#clock = clock;
    this.#host = host;
  }

  /** When nobody led last, once somebody does again. */
  get unled(): Absence | undefined {
    return this.#unled;
  }

  /** Looks at what comes next, after anything that may have changed it. */
  look(): void {
    this.#cancel();
    if (this.#isStopped) return;
    this.#noteLead();
    const moments = [this.#visitEnd(), this.#autopilot()].filter((moment) => moment !== undefined);
    if (moments.length > 0) this.#await(Math.min(...moments));
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  #noteLead(): void {
    const now = this.#clock.now();
    const isLed = this.#host.isLed() || this.#host.state().stage.kind !== 'running';
    if (!isLed) this.#unledSince ??= this.#wasLed ? now - AWAY_MILLISECONDS : now;
    else if (this.#unledSince !== undefined) {
      if (now - this.#unledSince >= WORTH_A_WORD) this.#unled = { from: this.#unledSince, to: now };
      this.#unledSince = undefined;
    }
    this.#wasLed = isLed;
  }

  #visitEnd(): number | undefined {
    return nextVisitEnd(this.#host.state());
  }

  #autopilot(): number | undefined {
    const at = autopilotAt(this.#host.state());
    if (at === undefined || this.#unledSince === undefined) return undefined;
    return Math.max(at, this.#unledSince + AUTOPILOT_MILLISECONDS);
  }

  #await(moment: number): void {
    const left = Math.max(0, moment - this.#clock.now());
    this.#cancel = this.#clock.after(left, () => void this.#perform(moment));
  }

  /** What was waited for is due, also where the clock was set back meanwhile. */
  async #perform(moment: number): Promise<void> {
    const { request, facts } = this.#host;
    const isMoving = (this.#autopilot() ?? Number.POSITIVE_INFINITY) <= moment;
    const phase = phaseNumber(this.#host.state());
    const isDone = isMoving
      ? await request((state) => moveOn(state, phase, facts()))
      : await request((state) => endVisitsBy(state, moment));
    if (isDone || this.#isStopped) this.look();
    else this.#cancel = this.#clock.after(AGAIN_MILLISECONDS, () => this.look());
  }
}
