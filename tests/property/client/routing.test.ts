import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routesOf } from '../../../client/src/canvas/legRoutes.ts';
import { sizeOf } from '../../../client/src/records/cards.ts';
import type { RecordMaps } from '../../../client/src/store/boardStore.ts';
import { recordMapsOf } from '../../helpers/canvasView.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { cardsUnder, pointsOn } from '../../helpers/routes.ts';

/** Steps on a grid with room between, each moved a little, and legs between any two of them. */
const boards = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    steps: fc.array(fc.record({ dx: fc.integer({ min: 0, max: 20 }), dy: fc.integer({ min: 0, max: 60 }) }), {
      minLength: 4,
      maxLength: 24,
    }),
    legs: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 30 }),
  })
  .map(({ columns, steps, legs }) => ({
    steps: steps.map(({ dx, dy }, index) => ({
      id: `s${index}`,
      title: `Step ${index}`,
      x: (index % columns) * 460 + dx,
      y: Math.floor(index / columns) * 320 + dy,
    })),
    legs: legs
      .map(([from, to]) => [from % steps.length, to % steps.length] as const)
      .filter(([from, to]) => from !== to)
      .map(([from, to], index) => ({ id: `l${index}`, from: `s${from}`, to: `s${to}` })),
  }));

const stepBox = (records: RecordMaps, id: string) => {
  const record = records.steps.get(id);
  if (record === undefined) throw new Error(`no step ${id}`);
  return { x: record.x, y: record.y, ...sizeOf({ collection: 'steps', record }) };
};

describe('the routes of legs', () => {
  test('UI-201 each leaves its card to the right and arrives from the left, wherever the cards are', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const records = recordMapsOf(board);
        for (const [id, route] of routesOf(records)) {
          const leg = records.legs.get(id);
          if (leg === undefined) throw new Error(`no leg ${id}`);
          const [from, to] = [stepBox(records, leg.from), stepBox(records, leg.to)];
          const points = pointsOn(route.path);
          const [first, last] = [points[0], points.at(-1)];
          expect(first?.x).toBe(from.x + from.width);
          expect(first?.y).toBeGreaterThan(from.y);
          expect(first?.y).toBeLessThan(from.y + from.height);
          expect(Math.abs((last?.x ?? 0) - to.x)).toBeLessThan(5);
          expect(last?.y).toBeGreaterThan(to.y);
          expect(last?.y).toBeLessThan(to.y + to.height);
        }
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  test('UI-201 those of a grid with room between its cards run over no other card', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const records = recordMapsOf(board);
        for (const [id, { path }] of routesOf(records)) expect(cardsUnder(records, id, path)).toEqual([]);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  test('UI-201 a change that moves no card leaves them as they are', () => {
    const board = {
      steps: [
        { id: 'a', title: 'A', x: 0, y: 0 },
        { id: 'b', title: 'B', x: 500, y: 90 },
      ],
      legs: [{ id: 'l', from: 'a', to: 'b' }],
    };
    const [first, second] = board.steps.map((step) => step);
    const routes = routesOf(recordMapsOf(board));
    const renamed = { ...board, steps: [{ ...first, title: 'Other' }, second] };
    expect(routesOf(recordMapsOf(renamed))).toBe(routes);
    const moved = { ...board, steps: [{ ...first, x: -100 }, second] };
    expect(routesOf(recordMapsOf(moved)).get('l')).not.toEqual(routes.get('l'));
  });
});
