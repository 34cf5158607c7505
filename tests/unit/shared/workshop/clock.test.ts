import { describe, expect, test } from 'vitest';
import {
  addTime,
  offsetOf,
  pauseTimer,
  remaining,
  resumeTimer,
  secondsShown,
  startTimer,
  type TimeSample,
} from '../../../../shared/src/workshop/clock.ts';

const HOUR = 3_600_000;

/** The server is asked at `sent` of the page's clock; its own is ahead of that by `offset`. */
function sample(sent: number, offset: number, out: number, back: number): TimeSample {
  return { sent, answered: sent + out + back, server: sent + out + offset };
}

describe('LW-30 the server’s time on a page', () => {
  test('is known from the sample of the shortest round trip', () => {
    expect(offsetOf([sample(0, 500, 300, 10), sample(5000, 500, 20, 20), sample(9000, 500, 10, 400)])).toBe(
      500,
    );
  });

  test('may be behind that of the page', () => {
    expect(offsetOf([sample(3 * HOUR, -3 * HOUR, 10, 10)])).toBe(-3 * HOUR);
  });

  test('is not known before the first answer', () => {
    expect(offsetOf([])).toBeUndefined();
  });

  test('is that of the last eight samples', () => {
    const slow = Array.from({ length: 8 }, (_, index) => sample(1000 + index * 1000, 7, 200, 100));
    expect(offsetOf([sample(0, 7, 1, 1), ...slow])).toBe(57);
  });
});

describe('LW-31 what was measured before a clock jumped', () => {
  const before = [sample(0, 0, 5, 5), sample(5000, 0, 5, 5), sample(10_000, 0, 5, 5)];

  test('does not count, whether the server’s clock was set', () => {
    expect(offsetOf([...before, sample(15_000, HOUR, 90, 90)])).toBe(HOUR);
    expect(offsetOf([...before, sample(15_000, -HOUR, 90, 90), sample(20_000, -HOUR, 50, 50)])).toBe(-HOUR);
  });

  test('or the page’s stood still while the device slept', () => {
    expect(offsetOf([...before, sample(15_000, 90_000, 400, 400)])).toBe(90_000);
  });

  test('counts again where a clock was set forth and back only from the return on', () => {
    expect(offsetOf([...before, sample(15_000, HOUR, 5, 5), sample(20_000, 0, 30, 10)])).toBe(10);
  });
});

describe('LW-32 what a timer shows', () => {
  const running = startTimer(1_000_000, 60);

  test('is how much is left, or since how long nothing is', () => {
    expect(remaining({ kind: 'none' }, 5)).toEqual({ kind: 'none' });
    expect(remaining(running, 1_000_000)).toEqual({ kind: 'running', left: 60_000 });
    expect(remaining(running, 1_059_999)).toEqual({ kind: 'running', left: 1 });
    expect(remaining(running, 1_060_000)).toEqual({ kind: 'over', since: 0 });
    expect(remaining(running, 1_070_000)).toEqual({ kind: 'over', since: 10_000 });
  });

  test('has the seconds that a group has more than others, or fewer', () => {
    expect(remaining(running, 1_060_000, 30)).toEqual({ kind: 'running', left: 30_000 });
    expect(remaining(running, 1_030_000, -45)).toEqual({ kind: 'over', since: 15_000 });
    expect(remaining({ kind: 'paused', left: 5000 }, 0, 120)).toEqual({ kind: 'paused', left: 125_000 });
    expect(remaining({ kind: 'paused', left: 5000 }, 0, -120)).toEqual({ kind: 'paused', left: 0 });
  });

  test('reaches 0 when it is over and not before', () => {
    expect([60_000, 59_999, 1000, 1, 0].map(secondsShown)).toEqual([60, 60, 1, 1, 0]);
  });
});

describe('LW-33 a timer', () => {
  const running = startTimer(0, 60);

  test('gets more time, or less; once it is over, from now on', () => {
    expect(remaining(addTime(running, 10_000, 120), 10_000)).toEqual({ kind: 'running', left: 170_000 });
    expect(remaining(addTime(running, 10_000, -60), 10_000)).toEqual({ kind: 'over', since: 10_000 });
    expect(remaining(addTime(running, 300_000, 120), 300_000)).toEqual({ kind: 'running', left: 120_000 });
    expect(addTime({ kind: 'none' }, 0, 120)).toEqual({ kind: 'none' });
    expect(addTime({ kind: 'paused', left: 1000 }, 0, -2)).toEqual({ kind: 'paused', left: 0 });
  });

  test('stands still while it is paused, for a group with more time as well', () => {
    const paused = pauseTimer(running, 20_000);
    expect(remaining(paused, 999_000)).toEqual({ kind: 'paused', left: 40_000 });
    expect(remaining(resumeTimer(paused, 999_000), 999_000)).toEqual({ kind: 'running', left: 40_000 });
    const late = resumeTimer(pauseTimer(running, 70_000), 500_000);
    expect(remaining(late, 500_000)).toEqual({ kind: 'over', since: 10_000 });
    expect(remaining(late, 500_000, 30)).toEqual({ kind: 'running', left: 20_000 });
  });

  test('that runs is not resumed, nor one that stands paused', () => {
    expect(resumeTimer(running, 30_000)).toBe(running);
    const paused = pauseTimer(running, 20_000);
    expect(pauseTimer(paused, 40_000)).toBe(paused);
  });
});
