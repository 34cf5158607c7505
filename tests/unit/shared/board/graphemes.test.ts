import { cutText, firstSign } from '@parcours/shared/board';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';

const FAMILY = '👩‍👩‍👧‍👦';

describe('a text that is cut', () => {
  test.each([
    ['short enough', 40, 'short enough'],
    [`abc${FAMILY}`, 8, 'abc'],
    [`abc${FAMILY}`, 14, `abc${FAMILY}`],
    ['🇸🇳🇫🇷', 5, '🇸🇳'],
    ['e\u0301e\u0301', 3, 'e\u0301'],
    ['👍🏿👍🏿', 6, '👍🏿'],
    [`x${'\u0301'.repeat(50)}`, 10, `x${'\u0301'.repeat(9)}`],
  ])('UI-129 keeps what people see as one sign whole: %s to %i', (text, most, cut) => {
    expect(cutText(text, most)).toBe(cut);
  });

  test('UI-129 is its beginning, no longer than the limit, and never half a sign', () => {
    const sign = fc.oneof(
      fc.constantFrom(FAMILY, '🇸🇳', '👍🏿', 'e\u0301', 'نَ', 'ñ', 'की'),
      fc.string({ unit: 'grapheme' }),
    );
    const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 16, max: 60 }), (whole, most) => {
        const cut = cutText(whole, most);
        expect(whole.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(most);
        const signs = [...new Intl.Segmenter().segment(whole)].map(({ index }) => index);
        expect([...signs, whole.length]).toContain(cut.length);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  test('UI-129 the first sign is whole', () => {
    expect(firstSign(`${FAMILY} Diallo`)).toBe(FAMILY);
    expect(firstSign('Ana')).toBe('A');
    expect(firstSign('')).toBe('');
  });
});
