import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settable } from '../../../../server/src/export/print/longTexts.ts';

const mixed = fc.constantFrom('abc', 'مرحبا', 'עברית', '12', '😀', 'x'.repeat(500));
const text = fc
  .array(fc.tuple(mixed, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 60 })
  .map((words) => words.flat().join('').repeat(20));

describe('a paragraph that is longer than any that is written', () => {
  test('PR-27 is set in parts, none long, with nothing lost and no letter cut', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const parts = settable(whole);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(4001);
          expect(part).not.toMatch(/\p{Surrogate}/u);
        }
        const bare = (content: string) => content.replaceAll(' ', '');
        expect(bare(parts.join(''))).toBe(bare(whole));
      }),
    );
  });

  test('PR-27 is set in one piece otherwise, as it is', () => {
    const usual = ` ${'word '.repeat(790)}`;
    expect(settable(usual)).toEqual([usual]);
    expect(settable('')).toEqual(['']);
  });

  test('PR-27 no words are broken where there are spaces', () => {
    const words = 'journey '.repeat(5000);
    expect(settable(words).flatMap((part) => part.trim().split(' '))).toEqual(words.trim().split(' '));
  });
});
