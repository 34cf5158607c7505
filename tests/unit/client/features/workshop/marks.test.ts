import { describe, expect, test } from 'vitest';
import { markPassed } from '../../../../../client/src/features/workshop/bar/marks.ts';

/** What is said over a whole phase that is looked at each second. */
function saidOver(whole: number): readonly unknown[] {
  const seconds = Array.from({ length: whole + 1 }, (_, passed) => whole - passed);
  return seconds.slice(1).flatMap((now, at) => markPassed(seconds[at] ?? 0, now, whole) ?? []);
}

describe('what is said of the time that is left', () => {
  test('LW-66 half of a long phase, five minutes, one, and the end: each once', () => {
    expect(saidOver(25 * 60)).toEqual(['half', 300, 60, 0]);
    expect(saidOver(10 * 60)).toEqual([300, 60, 0]);
    expect(saidOver(7 * 60)).toEqual([300, 60, 0]);
    expect(saidOver(5 * 60)).toEqual([60, 0]);
    expect(saidOver(60)).toEqual([0]);
  });

  test('LW-66 a page that slept says only where it is now', () => {
    expect(markPassed(1500, 0, 1500)).toBe(0);
    expect(markPassed(1500, 200, 1500)).toBe(300);
  });

  test('LW-66 what was said is said again only after more time was given', () => {
    expect(markPassed(59, 58, 600)).toBeUndefined();
    expect(markPassed(58, 178, 600)).toBeUndefined();
    expect(markPassed(61, 60, 600)).toBe(60);
  });
});
