import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, writeNumber } from '../../../../client/src/i18n/readNumber.ts';

describe('UI-166 numbers by the rules of the language', () => {
  test.each([
    ['en', '12', 12],
    ['en', '1,234.5', 1234.5],
    ['en', '2.', 2],
    ['en', '.5', 0.5],
    ['en', '-3', -3],
    ['fr', '2,5', 2.5],
    ['fr', '1 234,5', 1234.5],
    ['fr', '1\u202f234,5', 1234.5],
    ['es', '2,5', 2.5],
    ['es', '1.234', 1234],
    ['es', '1.234.567,8', 1_234_567.8],
    ['ar', '١٢٫٥', 12.5],
    ['ar', '١٬٢٣٤', 1234],
    ['ar', '12.5', 12.5],
    ['en', '１２', 12],
    ['fr', '۱۲', 12],
    ['es', '१२', 12],
    ['en', '𝟙𝟚', 12],
  ])('in %s, %s is %d', (locale, text, number) => {
    expect(readNumber(text, locale)).toBe(number);
  });

  test.each([
    ['en', ''],
    ['en', 'two'],
    ['en', '12abc'],
    ['en', '1e5'],
    ['en', '2,5'],
    ['en', '1,23,4'],
    ['es', '2.5'],
    ['es', '1.23'],
    ['fr', '1,2,3'],
    ['ar', '12,5'],
    ['en', '1.2.3'],
    ['en', '--1'],
  ])('in %s, %j is no number', (locale, text) => {
    expect(readNumber(text, locale)).toBeUndefined();
  });

  test('what a field shows is read as what it shows, in every language', () => {
    const number = fc.oneof(
      fc.nat(1_000_000_000),
      fc.nat(100_000_000).map((cents) => cents / 100),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGE_TAGS), number, (locale, value) => {
        expect(readNumber(writeNumber(value, locale), locale)).toBe(value);
        const grouped = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
        expect(readNumber(grouped, locale)).toBe(value);
      }),
    );
  });
});
