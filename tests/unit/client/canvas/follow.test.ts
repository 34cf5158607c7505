import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sightOf, viewOf } from '../../../../client/src/canvas/gestures/useFollow.ts';
import { MAX_ZOOM } from '../../../../client/src/canvas/gestures/useView.ts';

const size = fc.record({
  width: fc.integer({ min: 300, max: 4000 }),
  height: fc.integer({ min: 300, max: 4000 }),
});
const view = fc.record({
  x: fc.integer({ min: -20_000, max: 20_000 }),
  y: fc.integer({ min: -20_000, max: 20_000 }),
  zoom: fc.double({ min: 0.5, max: MAX_ZOOM, noNaN: true }),
});

describe('what others see of a board', () => {
  test('UI-292 is all in sight for who follows, in the middle, on a screen of whatever size', () => {
    fc.assert(
      fc.property(view, size, size, (theirs, there, here) => {
        const seen = sightOf(theirs, there);
        if (seen === null) throw new Error('a window of some size');
        const { x, y, zoom } = viewOf(seen, here);
        const [left, top] = [seen.x * zoom + x, seen.y * zoom + y];
        const [right, bottom] = [left + seen.width * zoom, top + seen.height * zoom];
        expect(left + right).toBeCloseTo(here.width, 3);
        expect(top + bottom).toBeCloseTo(here.height, 3);
        expect(left).toBeGreaterThan(-1);
        expect(top).toBeGreaterThan(-1);
      }),
    );
  });

  test('UI-292 is seen at their own zoom on a screen of the same size', () => {
    const same = { width: 1440, height: 900 };
    const seen = sightOf({ x: -300, y: 120, zoom: 0.75 }, same);
    expect(seen).toEqual({ x: 400, y: -160, width: 1920, height: 1200 });
    expect(seen && viewOf(seen, same)).toEqual({ x: -300, y: 120, zoom: 0.75 });
  });

  test('UI-292 a window without room has nothing in sight', () => {
    expect(sightOf({ x: 0, y: 0, zoom: 1 }, { width: 0, height: 700 })).toBeNull();
  });
});
