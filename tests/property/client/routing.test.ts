import { NO_ROUTING, routeMore } from '@parcours/shared/drawing/board';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reroutedOf, routesOf } from '../../../client/src/canvas/legRoutes.ts';
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
    const routing = routeMore(reroutedOf(NO_ROUTING, recordMapsOf(board)), () => true);
    const renamed = { ...board, steps: [{ ...first, title: 'Other' }, second] };
    expect(reroutedOf(routing, recordMapsOf(renamed)).routes.get('l')).toBe(routing.routes.get('l'));
    const moved = { ...board, steps: [{ ...first, x: -100 }, second] };
    expect(routesOf(recordMapsOf(moved)).get('l')).not.toEqual(routing.routes.get('l'));
  });

  test('UI-252 found anew after a change where that bears on them, they are what they would be from the start', () => {
    const moves = fc.array(
      fc.record({
        step: fc.nat(23),
        dx: fc.integer({ min: -900, max: 900 }),
        dy: fc.integer({ min: -900, max: 900 }),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(boards, moves, fc.nat(20), (board, changes, doneBefore) => {
        let left = doneBefore;
        let routing = routeMore(reroutedOf(NO_ROUTING, recordMapsOf(board)), () => left-- > 0);
        let { steps } = board;
        for (const { step, dx, dy } of changes) {
          steps = steps.map((each, index) =>
            index === step % steps.length ? { ...each, x: each.x + dx, y: each.y + dy } : each,
          );
          routing = reroutedOf(routing, recordMapsOf({ ...board, steps }));
        }
        const done = routeMore(routing, () => true);
        expect(done.waiting.size).toBe(0);
        expect([...done.routes].sort()).toEqual([...routesOf(recordMapsOf({ ...board, steps }))].sort());
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test('UI-252 those in sight are found first, and a leg that waits has a plain way', () => {
    const steps = [0, 1, 2, 3].flatMap((row) => [
      { id: `a${row}`, title: 'A', x: 0, y: row * 5_000 },
      { id: `b${row}`, title: 'B', x: 900, y: row * 5_000 },
      { id: `between${row}`, title: 'C', x: 450, y: row * 5_000 },
    ]);
    const legs = [0, 1, 2, 3].map((row) => ({ id: `l${row}`, from: `a${row}`, to: `b${row}` }));
    const start = reroutedOf(NO_ROUTING, recordMapsOf({ steps, legs }));
    expect([...start.routes.keys()]).toEqual(['l0', 'l1', 'l2', 'l3']);
    let left = 1;
    const inSight = { left: -100, top: 9_900, right: 1_200, bottom: 10_400 };
    const first = routeMore(start, () => left-- > 0, inSight);
    expect([...first.waiting]).toEqual(['l0', 'l1', 'l3']);
    expect(first.routes.get('l2')?.curves.length).toBeGreaterThan(1);
    expect(first.routes.get('l1')?.curves).toHaveLength(1);
  });
});
