import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepSame } from '../../../../client/src/store/keepSame.ts';

describe('keeping what stayed the same', () => {
  test('UI-4 equal data is the earlier object', () => {
    const before = { a: [1, { b: 'x' }], c: null };
    expect(keepSame(before, structuredClone(before))).toBe(before);
  });

  test('UI-4 a changed part is new, and its neighbours are the earlier ones', () => {
    const before = { a: [1, 2], b: { c: 'x' } };
    const after = keepSame(before, { a: [1, 3], b: { c: 'x' } });
    expect(after).toEqual({ a: [1, 3], b: { c: 'x' } });
    expect(after.b).toBe(before.b);
  });

  test('UI-4 a key that went is gone, also where the rest is equal', () => {
    const before: Record<string, number> = { a: 1, b: 2 };
    expect(keepSame(before, { a: 1 })).toEqual({ a: 1 });
  });

  test('UI-4 the result always equals the newer data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(JSON.stringify(keepSame(before, after))).toBe(JSON.stringify(after));
      }),
      { numRuns: 500 },
    );
  });
});
