import type { Leg } from '../../board/index.ts';
import { rowsFor } from './bypasses.ts';
import { CARD_WIDTH } from './cards.ts';
import { Heights } from './heights.ts';
import type { PlacedCard } from './placing.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A leg as a chain of curves that keep to the gaps between columns and to what is free within one. */
export interface RoutedLeg {
  readonly leg: Leg;
  /** Each curve runs level at both ends. The stretches between two curves cross one column or pass several, level too. */
  readonly curves: readonly { readonly from: Point; readonly to: Point }[];
}

/** Room between columns for curves and for marks on them. */
export const COLUMN_GAP = 84;
const SAME_COLUMN_BULGE = 46;
/** A leg that would cross more columns than this passes above them all: there is an end to what the eye can follow. */
const MOST_CROSSED = 12;
const ROW_PITCH = 11;

export const leftOf = (column: number): number => column * (CARD_WIDTH + COLUMN_GAP);
export const rightOf = (column: number): number => leftOf(column) + CARD_WIDTH;

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
  const long = drawn.filter(({ from, to }) => Math.abs(to.column - from.column) - 1 > MOST_CROSSED);
  const above = heightsAbove(long, placed);
  const taken = obstacles(placed);
  return drawn.map(({ leg, from, to }) => {
    const [start, end] = [portOf(leg, from), portOf(leg, to)];
    const y = above.get(leg.id);
    const curves =
      y === undefined
        ? curvesBetween(start, end, from.column, to.column, taken)
        : curvesAbove(start, end, from.column, to.column, y);
    return { leg, curves };
  });
}

interface Drawn {
  readonly leg: Leg;
  readonly from: PlacedCard;
  readonly to: PlacedCard;
}

/** How high legs run that pass above the columns between their cards. */
function heightsAbove(long: readonly Drawn[], placed: readonly PlacedCard[]): Map<string, number> {
  const roof = placed.reduce((least, { top }) => Math.min(least, top), 0) - 2 * ROW_PITCH;
  const rows = rowsFor(
    long.map(({ from, to }) => ({
      first: Math.min(from.column, to.column),
      last: Math.max(from.column, to.column),
    })),
  );
  return new Map(long.map(({ leg }, at) => [leg.id, roof - (rows[at] ?? 0) * ROW_PITCH]));
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
    const list = sides.get(side);
    if (list) list.push(end);
    else sides.set(side, [end]);
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

function obstacles(placed: readonly PlacedCard[]): Map<number, Heights> {
  const columns = new Map<number, Heights>();
  for (const { column, top, card } of placed) {
    const heights = columns.get(column) ?? new Heights();
    heights.take(top, top + card.height);
    columns.set(column, heights);
  }
  return columns;
}

function curvesBetween(
  start: Point,
  end: Point,
  from: number,
  to: number,
  taken: ReadonlyMap<number, Heights>,
): RoutedLeg['curves'] {
  if (from === to) return bulge(start, end);
  const step = Math.sign(to - from);
  const crossed = Array.from({ length: Math.abs(to - from) - 1 }, (_, at) => from + step * (at + 1));
  const curves: { from: Point; to: Point }[] = [];
  let here = start;
  for (const column of crossed) {
    const share = (column - from) / (to - from);
    const heights = taken.get(column);
    const wanted = start.y + (end.y - start.y) * share;
    const y = heights?.nearest(wanted) ?? wanted;
    heights?.take(y, y);
    const [enter, leave] = step > 0 ? [leftOf(column), rightOf(column)] : [rightOf(column), leftOf(column)];
    curves.push({ from: here, to: { x: enter, y } });
    here = { x: leave, y };
  }
  return [...curves, { from: here, to: end }];
}

/** Up in the gap beside the first card, over all columns between, and down beside the last. */
function curvesAbove(start: Point, end: Point, from: number, to: number, y: number): RoutedLeg['curves'] {
  const [out, back] = to > from ? [leftOf(from + 1), rightOf(to - 1)] : [rightOf(from - 1), leftOf(to + 1)];
  return [
    { from: start, to: { x: out, y } },
    { from: { x: back, y }, to: end },
  ];
}

/** Out on the right and back in, for two cards that stand one above the other. */
function bulge(start: Point, end: Point): RoutedLeg['curves'] {
  const out = { x: start.x + SAME_COLUMN_BULGE, y: (start.y + end.y) / 2 };
  return [
    { from: start, to: out },
    { from: out, to: end },
  ];
}
