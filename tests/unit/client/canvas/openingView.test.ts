import { expect, test } from 'vitest';
import { openingViewport, type Placed } from '../../../../client/src/canvas/openingView.ts';

const CANVAS = { width: 1000, height: 800 };

function card(collection: Placed['collection'], id: string, x: number, y: number): Placed {
  return { collection, id, box: { x, y, width: 200, height: 100 } };
}

test('UI-192 a board opens with all of it, in the middle, clear of the tools below', () => {
  const inTheMiddle = openingViewport([card('steps', 'a', 100, 50)], CANVAS);
  expect(inTheMiddle).toEqual({ x: 300, y: 300, zoom: 1 });
  const tall = openingViewport([card('steps', 'a', 0, 0), card('steps', 'b', 0, 700)], CANVAS);
  expect(tall.zoom).toBeCloseTo((800 - 28 - 136) / 800);
  expect(tall.y).toBeCloseTo(28);
});

test('UI-192 where all of it could not be read, it is the first persona and the beginning of the ways', () => {
  const far = [card('personas', 'b', 0, 900), card('personas', 'a', 40, 200), card('steps', 'c', 9000, 0)];
  expect(openingViewport(far, CANVAS)).toEqual({ x: 28 - 40 * 0.6, y: 360 - 250 * 0.6, zoom: 0.6 });
});
