import { describe, expect, test } from 'vitest';
import { fromLocalInput, toLocalInput } from '../../../../client/src/features/history/GoBack.tsx';
import { addressSince, sinceIn } from '../../../../client/src/features/report/CompareWith.tsx';
import { spanOf } from '../../../../client/src/i18n/useFormat.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'second', 0],
  [59_999, 'second', 0],
  [-5 * MINUTE, 'second', 0],
  [MINUTE, 'minute', 1],
  [HOUR - 1, 'minute', 59],
  [26 * HOUR, 'day', 1],
  [15 * DAY, 'week', 2],
  [70 * DAY, 'month', 2],
  [800 * DAY, 'year', 2],
])('UI-60 %d milliseconds ago are told by the largest unit that fits', (milliseconds, unit, count) => {
  expect(spanOf(milliseconds)).toEqual({ unit, count });
});

describe('UI-61 a moment to go back to', () => {
  const from = Date.parse('2026-03-12T10:00:40Z');
  const to = Date.parse('2026-03-12T12:30:10Z');

  test('is written and read in the time of the place, to the minute', () => {
    const noon = Date.parse('2026-03-12T12:00:00Z');
    expect(fromLocalInput(toLocalInput(noon), { from, to })).toBe(noon);
    expect(toLocalInput(noon)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
  });

  test('is one that the server knows; the minute of the first counts as the first', () => {
    expect(fromLocalInput(toLocalInput(from), { from, to })).toBe(from);
    expect(fromLocalInput(toLocalInput(from - MINUTE), { from, to })).toBeUndefined();
    expect(fromLocalInput(toLocalInput(to), { from, to })).toBe(Date.parse('2026-03-12T12:30:00Z'));
    expect(fromLocalInput(toLocalInput(to + MINUTE), { from, to })).toBeUndefined();
    for (const value of ['', 'yesterday', '2026-02-30T25:00']) {
      expect(fromLocalInput(value, { from, to })).toBeUndefined();
    }
  });
});

describe('UI-62 the address of the report', () => {
  const address = 'https://example.org/b/one/report?lang=fr#k=secret';

  test('keeps the version to compare with, and all else', () => {
    const compared = addressSince(address, 7);
    expect(compared).toBe('https://example.org/b/one/report?lang=fr&since=7#k=secret');
    expect(sinceIn(compared)).toBe(7);
    expect(addressSince(compared, undefined)).toBe(address);
    expect(sinceIn(address)).toBeUndefined();
  });

  test.each(['', '0', '-1', '1.5', 'x', '1e9', '9999999999'])('names no version by %j', (since) => {
    expect(sinceIn(`https://example.org/b/one/report?since=${since}`)).toBeUndefined();
  });
});
