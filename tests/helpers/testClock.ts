import type { Clock } from '../../server/src/ports/clock.ts';

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

/** A clock that a test moves. */
export function testClock(start = Date.parse('2026-11-21T12:00:00Z')): Clock & {
  advance(milliseconds: number): void;
} {
  let now = start;
  const timers = new Set<Timer>();
  const due = () => [...timers].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after: (milliseconds, action) => {
      const timer = { at: now + milliseconds, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: (milliseconds) => {
      now += milliseconds;
      for (let timer = due(); timer; timer = due()) {
        timers.delete(timer);
        timer.action();
      }
    },
  };
}
