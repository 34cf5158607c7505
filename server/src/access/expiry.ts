import type { Clock } from '../ports/clock.ts';

/** Timers hold no longer than some 24 days; and a clock that is set forward is noticed within this time. */
const LONGEST_WAIT = 60 * 60 * 1000;

/** Calls `action` once at a time (seconds since the epoch), unless the returned function is called before. */
export function atExpiry(clock: Clock, expires: number, action: () => void): () => void {
  let cancel = () => {};
  const look = () => {
    const left = expires * 1000 - clock.now();
    if (left <= 0) action();
    else cancel = clock.after(Math.min(left, LONGEST_WAIT), look);
  };
  look();
  return () => cancel();
}
