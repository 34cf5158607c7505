import { describe, expect, test } from 'vitest';
import { CARD_WIDTH } from '../../../../../shared/src/drawing/map/cards.ts';
import type { PlacedCard } from '../../../../../shared/src/drawing/map/placing.ts';
import { leftOf, rightOf, routeLegs } from '../../../../../shared/src/drawing/map/routing.ts';
import { widthOf } from '../../../../../shared/src/drawing/map/text.ts';
import { barredBoard } from '../../../../helpers/barredBoard.ts';
import { hostileBoard } from '../../../../helpers/hostileBoard.ts';
import {
  acrossAll,
  bottom,
  chain,
  drawn,
  heaped,
  mapOf,
  place,
  titledCity,
  touching,
} from '../../../../helpers/routeMaps.ts';

const boards = {
  'laid out by the group': barredBoard(),
  'in a heap': heaped(barredBoard()),
  'with cards that touch': touching(barredBoard()),
  'a chain in a heap': chain(60),
  'a large heap': chain(400),
  'a city in a heap': titledCity(200),
  'with ways across all columns': acrossAll(40),
  'hostile texts': hostileBoard(4),
};

describe.each(Object.entries(boards))('the cards of a board %s', (_, board) => {
  test('RP-40 are all there, and none lies on another', () => {
    const placed = place(board);
    expect(placed).toHaveLength(board.personas.length + board.steps.length + board.objectives.length);
    for (const a of placed) {
      for (const b of placed) {
        if (a !== b && a.column === b.column) expect(a.top >= bottom(b) || b.top >= bottom(a)).toBe(true);
      }
    }
  });

  test('RP-42 legs start and end at cards, and cross none', () => {
    const placed = place(board);
    const routed = routeLegs(board.legs, placed);
    expect(routed).toHaveLength(board.legs.filter(({ from, to }) => from !== to).length);
    const cardOf = new Map(placed.map((item) => [item.card.id, item]));
    for (const { leg, curves } of routed) {
      expectAtEdge(curves[0]?.from, cardOf.get(leg.from));
      expectAtEdge(curves.at(-1)?.to, cardOf.get(leg.to));
      curves.slice(1).forEach((next, at) => {
        const level = curves[at]?.to.y ?? Number.NaN;
        expect(next.from.y).toBe(level);
        const column = placed.filter(({ column }) => isAcross(next.from.x, curves[at]?.to.x ?? 0, column));
        for (const card of column) expect(level <= card.top || level >= bottom(card)).toBe(true);
      });
    }
  });

  test('RP-41 every text keeps within its card', () => {
    let card: { x: number; y: number; height: number } | undefined;
    let checked = 0;
    for (const { tag, text } of drawn(mapOf(board))) {
      const at = (name: string) => Number(tag.attributes.get(name));
      if (tag.name === 'rect' && at('width') === CARD_WIDTH)
        card = { x: at('x'), y: at('y'), height: at('height') };
      const free = tag.attributes.get('text-anchor') === 'middle' || !tag.parents.includes('g');
      if (tag.name !== 'text' || free || !card) continue;
      checked += 1;
      const size = at('font-size');
      const width = widthOf(text, { size, bold: tag.attributes.has('font-weight') });
      const left = tag.attributes.get('direction') === 'rtl' ? at('x') - width : at('x');
      expect(left, text).toBeGreaterThanOrEqual(card.x);
      expect(left + width, text).toBeLessThanOrEqual(card.x + CARD_WIDTH);
      expect(at('y') - size).toBeGreaterThanOrEqual(card.y);
      expect(at('y')).toBeLessThanOrEqual(card.y + card.height);
    }
    expect(checked).toBeGreaterThanOrEqual(board.steps.length);
  });
});

/** Whether a level stretch from `a` to `b` passes a column. */
function isAcross(a: number, b: number, column: number): boolean {
  return Math.min(a, b) <= leftOf(column) && Math.max(a, b) >= rightOf(column);
}

function expectAtEdge(point: { x: number; y: number } | undefined, card: PlacedCard | undefined): void {
  if (!point || !card) throw new Error('a leg without an end');
  expect([leftOf(card.column), rightOf(card.column)]).toContain(point.x);
  expect(point.y).toBeGreaterThan(card.top);
  expect(point.y).toBeLessThan(bottom(card));
}

describe('the layout', () => {
  test('RP-40 keeps the group’s columns and what stands above what', () => {
    const placed = place(barredBoard());
    const columnOf = (id: string) => placed.find(({ card }) => card.id === id)?.column;
    expect(['amina', 'desk', 'form', 'register'].map(columnOf)).toEqual([0, 1, 2, 3]);
    const inColumn = placed.filter(({ column }) => column === 1).sort((a, b) => a.top - b.top);
    expect(inColumn.map(({ card }) => card.id)).toEqual(['desk', 'class', 'visit', 'open']);
  });

  test('RP-40 a heap is laid out along its legs', () => {
    const placed = place(heaped(barredBoard()));
    const columnOf = (id: string) => placed.find(({ card }) => card.id === id)?.column ?? Number.NaN;
    expect(columnOf('amina')).toBeLessThan(columnOf('desk'));
    expect(columnOf('desk')).toBeLessThan(columnOf('form'));
    expect(columnOf('form')).toBeLessThan(columnOf('register'));
  });
});
