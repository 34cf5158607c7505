import type { Leg } from '@parcours/shared/board';
import { CARD_WIDTH } from './cards.ts';
import type { PlacedCard } from './placing.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A leg as a chain of curves that keep to the gaps between columns and to what is free within one. */
export interface RoutedLeg {
  readonly leg: Leg;
  /** Each curve runs level at both ends. The stretches between two curves cross a column, level too. */
  readonly curves: readonly { readonly from: Point; readonly to: Point }[];
}

/** Room between columns for curves and for marks on them. */
export const COLUMN_GAP = 84;
/** How far a line keeps from cards, and lines from one another. */
const CLEARANCE = 11;
const SAME_COLUMN_BULGE = 46;

export const leftOf = (column: number): number => column * (CARD_WIDTH + COLUMN_GAP);
export const rightOf = (column: number): number => leftOf(column) + CARD_WIDTH;

interface Span {
  readonly from: number;
  readonly to: number;
}

type Side = 'left' | 'right';
interface End {
  readonly leg: Leg;
  readonly at: PlacedCard;
  readonly side: Side;
  readonly towards: number;
}

/** Every leg whose two cards are in the picture, drawn around the other cards. */
export function routeLegs(legs: readonly Leg[], placed: readonly PlacedCard[]): RoutedLeg[] {
  const cards = new Map(placed.map((item) => [item.card.id, item]));
  const drawn = legs.flatMap((leg) => {
    const from = cards.get(leg.from);
    const to = cards.get(leg.to);
    return from && to && from !== to ? [{ leg, from, to }] : [];
  });
  const portOf = ports(drawn.flatMap(({ leg, from, to }) => endsOf(leg, from, to)));
  const taken = obstacles(placed);
  return drawn.map(({ leg, from, to }) => {
    const start = portOf(leg, from);
    const end = portOf(leg, to);
    return { leg, curves: curvesBetween(start, end, from.column, to.column, taken) };
  });
}

const middle = ({ top, card }: PlacedCard) => top + card.height / 2;

function endsOf(leg: Leg, from: PlacedCard, to: PlacedCard): [End, End] {
  const back = to.column < from.column;
  return [
    { leg, at: from, side: back ? 'left' : 'right', towards: middle(to) },
    { leg, at: to, side: to.column > from.column ? 'left' : 'right', towards: middle(from) },
  ];
}

/** Ends on one side of a card are spread over it in the order of where they come from. */
function ports(ends: readonly End[]): (leg: Leg, at: PlacedCard) => Point {
  const key = (leg: Leg, at: PlacedCard) => `${leg.id} ${at.card.id}`;
  const sides = new Map<string, End[]>();
  for (const end of ends) {
    const side = `${end.at.card.id} ${end.side}`;
    sides.set(side, [...(sides.get(side) ?? []), end]);
  }
  const points = new Map<string, Point>();
  for (const list of sides.values()) {
    list.sort((a, b) => a.towards - b.towards || (a.leg.id < b.leg.id ? -1 : 1));
    list.forEach(({ leg, at, side }, index) => {
      const x = side === 'left' ? leftOf(at.column) : rightOf(at.column);
      points.set(key(leg, at), { x, y: at.top + (at.card.height * (index + 1)) / (list.length + 1) });
    });
  }
  return (leg, at) => points.get(key(leg, at)) ?? { x: leftOf(at.column), y: middle(at) };
}

function obstacles(placed: readonly PlacedCard[]): Map<number, Span[]> {
  const columns = new Map<number, Span[]>();
  for (const { column, top, card } of placed) {
    columns.set(column, [...(columns.get(column) ?? []), { from: top, to: top + card.height }]);
  }
  return columns;
}

function curvesBetween(
  start: Point,
  end: Point,
  from: number,
  to: number,
  taken: Map<number, Span[]>,
): RoutedLeg['curves'] {
  if (from === to) return bulge(start, end);
  const step = Math.sign(to - from);
  const crossed = Array.from({ length: Math.abs(to - from) - 1 }, (_, at) => from + step * (at + 1));
  const curves: { from: Point; to: Point }[] = [];
  let here = start;
  for (const column of crossed) {
    const share = (column - from) / (to - from);
    const y = passage(start.y + (end.y - start.y) * share, column, taken);
    const [enter, leave] = step > 0 ? [leftOf(column), rightOf(column)] : [rightOf(column), leftOf(column)];
    curves.push({ from: here, to: { x: enter, y } });
    here = { x: leave, y };
  }
  return [...curves, { from: here, to: end }];
}

/** Out on the right and back in, for two cards that stand one above the other. */
function bulge(start: Point, end: Point): RoutedLeg['curves'] {
  const out = { x: start.x + SAME_COLUMN_BULGE, y: (start.y + end.y) / 2 };
  return [
    { from: start, to: out },
    { from: out, to: end },
  ];
}

/** The free height nearest to `wanted` at which a line can cross a column; it is taken from then on. */
function passage(wanted: number, column: number, taken: Map<number, Span[]>): number {
  const spans = taken.get(column) ?? [];
  const free = (y: number) => spans.every(({ from, to }) => y <= from - CLEARANCE || y >= to + CLEARANCE);
  const edges = spans.flatMap(({ from, to }) => [from - CLEARANCE, to + CLEARANCE]);
  const y =
    [wanted, ...edges].filter(free).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
  taken.set(column, [...spans, { from: y, to: y }]);
  return y;
}
