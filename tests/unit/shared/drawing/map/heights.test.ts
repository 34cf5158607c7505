import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsFor } from '../../../../../shared/src/drawing/map/bypasses.ts';
import { Heights } from '../../../../../shared/src/drawing/map/heights.ts';

describe('free heights of a column', () => {
  test('RP-42 are the nearest at which a line keeps clear of all that was taken', () => {
    const height = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(height, fc.nat(40), height), { maxLength: 30 }), (takings) => {
        const heights = new Heights();
        const taken: { from: number; to: number }[] = [];
        for (const [from, length, wanted] of takings) {
          heights.take(from, from + length);
          taken.push({ from: from - 11, to: from + length + 11 });
          const isFree = (y: number) => taken.every((span) => y <= span.from || y >= span.to);
          const best = [wanted, ...taken.flatMap((span) => [span.from, span.to])]
            .filter(isFree)
            .reduce((least, y) => Math.min(least, Math.abs(y - wanted)), Number.POSITIVE_INFINITY);
          const found = heights.nearest(wanted);
          expect(isFree(found)).toBe(true);
          expect(Math.abs(found - wanted)).toBe(best);
        }
      }),
    );
  });

  test('RP-42 ways past all columns share a row only where they share no column', () => {
    const way = fc.tuple(fc.nat(20), fc.nat(8)).map(([first, length]) => ({ first, last: first + length }));
    fc.assert(
      fc.property(fc.array(way, { maxLength: 30 }), (ways) => {
        const rows = rowsFor(ways);
        const covering = (column: number) =>
          ways.flatMap(({ first, last }, at) => (first <= column && column <= last ? [rows[at]] : []));
        const columns = Array.from({ length: 30 }, (_, column) => covering(column));
        for (const inColumn of columns) expect(new Set(inColumn).size).toBe(inColumn.length);
        expect(new Set(rows).size).toBe(Math.max(0, ...columns.map(({ length }) => length)));
      }),
    );
  });
});
