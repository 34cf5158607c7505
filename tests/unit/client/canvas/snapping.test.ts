import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../client/src/canvas/boxes.ts';
import {
  guidesAt as guidesIn,
  guidesOfCorner as guidesOfCornerIn,
  snapShift as shiftIn,
  snapSize as sizeIn,
} from '../../../../client/src/canvas/gestures/snapping.ts';
import { surroundingsOf } from '../../../../client/src/canvas/gestures/surroundings.ts';

const box = (x: number, y: number, width = 100, height = 50): Box => ({ x, y, width, height });

const all = (boxes: readonly Box[]) => surroundingsOf(boxes)(() => true);
const snapShift = (dragged: Box, others: readonly Box[], tolerance: number) =>
  shiftIn(dragged, all(others), tolerance);
const guidesAt = (dragged: Box, others: readonly Box[]) => guidesIn(dragged, all(others));

describe('drawing dragged cards into line', () => {
  test.each([
    ['left edges', box(204, 300), { x: -4, y: 0 }],
    ['right edges', box(157, 300, 140), { x: 3, y: 0 }],
    ['middles', box(225, 300, 56), { x: -3, y: 0 }],
    ['a left edge on a right one', box(297, 300), { x: 3, y: 0 }],
    ['what is farther than that stays', box(250, 300, 30), { x: 0, y: 0 }],
    ['both directions at once', box(204, 103), { x: -4, y: -3 }],
  ])('UI-280 %s', (_name, dragged, shift) => {
    expect(snapShift(dragged, [box(200, 100)], 7)).toEqual(shift);
  });

  test('UI-280 of several that are near, to the nearest; of two as near, to the one that stands nearer', () => {
    expect(snapShift(box(10, 1000), [box(13, 0), box(16, 900)], 7).x).toBe(3);
    expect(snapShift(box(10, 1000), [box(7, 0), box(13, 900)], 7).x).toBe(3);
  });

  test('UI-280 gaps become equal: between two, after two and before two', () => {
    const row = [box(0, 10, 100, 60), box(150, 20, 100, 60)];
    expect(snapShift(box(304, 33), row, 7).x).toBe(-4);
    expect(snapShift(box(-147, 33), row, 7).x).toBe(-3);
    expect(snapShift(box(126, 33, 50), [box(0, 10), box(200, 20)], 7).x).toBe(-1);
    const down = [box(10, 0, 60, 100), box(20, 150, 60, 100)];
    expect(snapShift(box(37, 304), down, 7).y).toBe(-4);
  });

  test('UI-280 what is drawn into line shows a line as long as all that are in it, and equal gaps are marked', () => {
    const lines = guidesAt(box(200, 300), [box(200, 100), box(700, 700)]);
    expect(lines).toContainEqual({ kind: 'line', from: { x: 200, y: 100 }, to: { x: 200, y: 350 } });
    const gaps = guidesAt(box(300, 40), [box(0, 10), box(150, 20)]).filter(({ kind }) => kind === 'gap');
    expect(gaps.map(({ from, to }) => [from.x, to.x])).toEqual([
      [100, 150],
      [250, 300],
    ]);
  });

  test('UI-280 what does not count, since it is out of sight or moves along, draws nothing', () => {
    const [near, far] = [box(203, 100), box(205, 100)];
    const others = surroundingsOf([near, far])((other) => other === far);
    expect(shiftIn(box(200, 300), others, 7).x).toBe(5);
  });

  test('UI-280 what was drawn into line stays there, is moved no farther than allowed, and is in line', () => {
    const number = fc.integer({ min: -900, max: 900 });
    const size = fc.integer({ min: 20, max: 300 });
    const any = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(any, fc.array(any, { maxLength: 12 }), (dragged, others) => {
        const shift = snapShift(dragged, others, 7);
        expect(Math.max(Math.abs(shift.x), Math.abs(shift.y))).toBeLessThanOrEqual(7);
        const there = { ...dragged, x: dragged.x + shift.x, y: dragged.y + shift.y };
        if (shift.x !== 0 || shift.y !== 0) expect(guidesAt(there, others)).not.toEqual([]);
      }),
    );
  });
});

describe('drawing the dragged corner of a card into line', () => {
  const snapSize = (dragged: Box, others: readonly Box[]) => sizeIn(dragged, all(others), 7);
  const guidesOfCorner = (dragged: Box, others: readonly Box[]) => guidesOfCornerIn(dragged, all(others));

  test.each([
    ['a right edge on a right one', box(0, 0, 296, 200), { width: 300, height: 200 }],
    ['a right edge on a left one', box(0, 0, 204, 200), { width: 200, height: 200 }],
    ['a lower edge on an upper one', box(0, 0, 150, 503), { width: 150, height: 500 }],
    ['both at once', box(0, 0, 305, 545), { width: 300, height: 550 }],
    ['not its middle', box(0, 0, 500, 200), { width: 500, height: 200 }],
    ['what is farther stays', box(0, 0, 250, 300), { width: 250, height: 300 }],
    ['never too small', box(80, 0, 124, 200), { width: 120, height: 200 }],
    ['too small is no line to come to', box(84, 0, 120, 200), { width: 120, height: 200 }],
  ])('UI-367 %s', (_name, dragged, size) => {
    expect(snapSize(dragged, [box(200, 500)])).toEqual(size);
  });

  test('UI-367 the edges that are dragged show their lines, and no others', () => {
    expect(guidesOfCorner(box(200, 0, 100, 400), [box(200, 500)])).toEqual([
      { kind: 'line', from: { x: 300, y: 0 }, to: { x: 300, y: 550 } },
    ]);
  });
});
