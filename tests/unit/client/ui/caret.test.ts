import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caretAfter, caretFor } from '../../../../client/src/ui/useSteadyCaret.ts';

/** The text with a bar where the caret is. */
function typed(before: string, after: string): string {
  const caret = before.indexOf('|');
  const moved = caretAfter(before.replace('|', ''), after, caret);
  return `${after.slice(0, moved)}|${after.slice(moved)}`;
}

describe('the caret, while somebody else writes in the same text', () => {
  test.each([
    ['no pap|ers', 'He has no papers', 'He has no pap|ers'],
    ['no pap|ers', 'no papers yet', 'no pap|ers yet'],
    ['one big| house', 'one house', 'one |house'],
    ['all of it|', '', '|'],
  ])('UI-41 %s → %s', (before, after, expected) => {
    expect(typed(before, after)).toBe(expected);
  });

  test('UI-41 is where it was once what was typed is there again after a moment without it', () => {
    const own = { text: 'Askc', start: 4, end: 4 };
    const without = caretFor('Ask', own, own);
    expect(without).toEqual({ text: 'Ask', start: 3, end: 3 });
    expect(caretFor('Askc', without, own)).toEqual(own);
    expect(caretFor('Ask at once', without, own)).toEqual({ text: 'Ask at once', start: 3, end: 3 });
  });

  test('UI-41 stays within the text, and between the same neighbours where they are unchanged', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, fc.nat(12), (start, gone, come, end, at) => {
        const before = start + gone + end;
        const after = start + come + end;
        const caret = Math.min(at, before.length);
        const moved = caretAfter(before, after, caret);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(after.length);
        if (caret <= start.length) expect(after.slice(0, caret)).toBe(before.slice(0, caret));
      }),
      { numRuns: 2000 },
    );
  });
});
