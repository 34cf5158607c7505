import type { Clock } from '../ports/clock.ts';

/**
 * A clock that goes on from what the given one says now, whatever that is set to later: what is left of a timer does not
 * change with it, nor does what pages believe the time to be. It is for what lasts hours, since it is never corrected.
 */
export function steadyClock({ now, after }: Clock): Clock {
  const begun = now() - performance.now();
  return { now: () => Math.round(begun + performance.now()), after };
}
