import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { ServerClock } from '../../../client/src/live/serverClock.ts';
import {
  addTime,
  pauseTimer,
  remaining,
  resumeTimer,
  secondsShown,
  startTimer,
  type Timer,
} from '../../../shared/src/workshop/clock.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

const MINUTE = 60_000;

/** By how much devices are wrong: what they call the time is not looked at. */
const OFF = [-14 * MINUTE, MINUTE / 2, 180 * MINUTE, 0];

const PAGES = 20;

/** The longest that a message is under way, each way. */
const TRIP = 400;

afterEach(() => {
  vi.restoreAllMocks();
});

/** A page of a device, whose own clock was started at some moment and stands still while some devices sleep. */
class Page {
  readonly clock = new ServerClock();
  readonly #off: number;
  #begun: number;
  isAwake = true;
  hasStoodStill = false;

  constructor(begun: number, off: number) {
    this.#begun = begun;
    this.#off = off;
  }

  at<T>(time: number, work: () => T): T {
    vi.spyOn(performance, 'now').mockReturnValue(time - this.#begun);
    vi.spyOn(Date, 'now').mockReturnValue(time + this.#off);
    return work();
  }

  ask(time: number, { out, back }: { readonly out: number; readonly back: number }): void {
    this.at(time + out + back, () => this.clock.answer(time - this.#begun, time + out));
    this.isAwake = true;
  }

  sleep(milliseconds: number, standsStill: boolean): void {
    this.isAwake = false;
    if (!standsStill) return;
    this.#begun += milliseconds;
    this.hasStoodStill = true;
  }
}

const ACTS: readonly ((timer: Timer, now: number) => Timer)[] = [
  (timer) => timer,
  (timer, now) => addTime(timer, now, 120),
  (timer, now) => addTime(timer, now, -60),
  pauseTimer,
  resumeTimer,
];

const trip = fc.record({ out: fc.nat(TRIP), back: fc.nat(TRIP) });
const turn = fc.record({
  wait: fc.nat(90_000),
  act: fc.nat(ACTS.length - 1),
  trips: fc.array(trip, { minLength: PAGES, maxLength: PAGES }),
  sleeper: fc.nat(PAGES - 1),
  standsStill: fc.boolean(),
});

interface Turn {
  /** How long nothing is asked, in which one device sleeps. */
  readonly wait: number;
  /** What becomes of the timer before. */
  readonly act: number;
  readonly trips: readonly { readonly out: number; readonly back: number }[];
  readonly sleeper: number;
  readonly standsStill: boolean;
}

/** All ask; then the timer is turned, and time passes. */
function live(pages: readonly Page[], turns: readonly Turn[]): void {
  let now = 2 * 10 ** 9;
  let timer = startTimer(now, 20 * 60);
  const look = () => {
    for (const page of pages) if (page.isAwake) expectRight(page, now, timer);
  };
  for (const { wait, act, trips, sleeper, standsStill } of turns) {
    for (const [at, page] of pages.entries()) page.ask(now, trips[at] ?? { out: 0, back: 0 });
    now += 2 * TRIP;
    timer = ACTS[act]?.(timer, now) ?? timer;
    look();
    now += wait;
    pages[sleeper]?.sleep(wait, standsStill);
    look();
  }
}

test(
  'LW-330 pages of devices whose clocks are minutes and hours wrong show the server’s time to the second, also after a sleep',
  PATIENTLY,
  () => {
    const turns = fc.array(turn, { minLength: 1, maxLength: 12 });
    const begun = fc.array(fc.nat(10 ** 9), { minLength: PAGES, maxLength: PAGES });
    const property = fc.property(turns, begun, (drawn, beginnings) => {
      live(
        beginnings.map((at, index) => new Page(at, OFF[index % OFF.length] ?? 0)),
        drawn,
      );
    });
    fc.assert(property, { numRuns: propertyRuns(100) });
  },
);

/** Within a second, the same second or its neighbour; within two where the device’s own clock stood still. */
function expectRight(page: Page, now: number, timer: Timer): void {
  const shown = page.at(now, () => page.clock.now());
  expect(Math.abs(shown - now)).toBeLessThanOrEqual(page.hasStoodStill ? 2000 : 1000);
  if (page.hasStoodStill) return;
  const [here, there] = [secondsOf(timer, shown), secondsOf(timer, now)];
  expect(Math.abs(here - there)).toBeLessThanOrEqual(1);
}

/** Below 0 once it is over. */
function secondsOf(timer: Timer, now: number): number {
  const left = remaining(timer, now);
  if (left.kind === 'none') return 0;
  return left.kind === 'over' ? -Math.floor(left.since / 1000) : secondsShown(left.left);
}
