import dagre from '@dagrejs/dagre';
import type { Leg } from '../../board/index.ts';
import { grouped } from '../../report/index.ts';
import { CARD_WIDTH, type Card } from './cards.ts';

/** A card with its place in the picture: a column, and the y of its upper edge. */
export interface PlacedCard {
  readonly card: Card;
  readonly column: number;
  readonly top: number;
}

/** The width of a card on the board, and the height that one takes at least. */
const BOARD_CARD = { width: 260, height: 100 };
/** Cards further apart than this stand in different columns. */
const COLUMN_STEP = 200;
const ROW_GAP = 20;
/** A stretch in which no card begins is no higher, so that two that are far apart make no endless picture. */
const MOST_EMPTY = 1000;
/** Past this share of cards that cover one another, the group has not laid the board out. */
const TANGLED_SHARE = 0.2;

/** Dagre takes seconds for some hundred cards and minutes for more; past these, layers by distance have to do. */
const MOST_CARDS_FOR_DAGRE = 120;
const MOST_LEGS_FOR_DAGRE = 360;

/** The group's own layout, drawn together; or an automatic one where the board is a tangle. */
export function placeCards(cards: readonly Card[], legs: readonly Leg[]): PlacedCard[] {
  if (!isTangle(cards)) return drawnTogether(withoutVoids(cards));
  const small = cards.length <= MOST_CARDS_FOR_DAGRE && legs.length <= MOST_LEGS_FOR_DAGRE;
  return small ? layered(cards, legs) : drawnTogether(byDistance(cards, legs));
}

/**
 * A column for each number of legs from the nearest persona; what nothing leads to stands with the personas. In a column
 * each card stands about as high as the cards that lead to it (the barycentre method).
 */
function byDistance(cards: readonly Card[], legs: readonly Leg[]): Card[] {
  const personas = cards.filter(({ kind }) => kind === 'persona');
  const distances = distancesFrom(
    personas.map(({ id }) => id),
    legs,
  );
  const columns = grouped(cards, ({ id }) => [distances.get(id) ?? 0]);
  const before = grouped<Leg, string>(legs, ({ to }) => [to]);
  const rows = new Map<string, number>();
  return [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, inColumn]) => {
      const heights = inColumn.map((card) => ({ card, height: meanRow(before.get(card.id) ?? [], rows) }));
      return heights
        .sort((a, b) => a.height - b.height || (a.card.id < b.card.id ? -1 : 1))
        .map(({ card }, row) => {
          rows.set(card.id, row);
          return { ...card, x: column * 2 * COLUMN_STEP, y: row * 2 * BOARD_CARD.height };
        });
    });
}

/** The mean of the rows from which legs come that are known already. */
function meanRow(legs: readonly Leg[], rows: ReadonlyMap<string, number>): number {
  const known = legs.flatMap(({ from }) => rows.get(from) ?? []);
  return known.length === 0 ? 0 : known.reduce((sum, row) => sum + row, 0) / known.length;
}

function distancesFrom(starts: readonly string[], legs: readonly Leg[]): Map<string, number> {
  const onward = grouped<Leg, string>(legs, ({ from }) => [from]);
  const distances = new Map(starts.map((id) => [id, 0]));
  const queue = [...starts];
  for (const from of queue) {
    for (const { to } of onward.get(from) ?? []) {
      if (distances.has(to)) continue;
      distances.set(to, (distances.get(from) ?? 0) + 1);
      queue.push(to);
    }
  }
  return distances;
}

/** Two cards that lie on one another are in the same square of a grid of their size, or in squares side by side. */
function isTangle(cards: readonly Card[]): boolean {
  const squares = grouped(cards, (card) => [squareOf(card, 0, 0)]);
  const covered = cards.filter((card) =>
    NEIGHBOURS.some(([right, down]) =>
      squares.get(squareOf(card, right, down))?.some((other) => other !== card && overlap(card, other)),
    ),
  );
  return covered.length > cards.length * TANGLED_SHARE;
}

const NEIGHBOURS = [0, -1, 1].flatMap((right) => [0, -1, 1].map((down) => [right, down] as const));
const COVER = { width: BOARD_CARD.width * 0.8, height: BOARD_CARD.height * 0.8 };

function squareOf({ x, y }: Card, right: number, down: number): string {
  return `${Math.floor(x / COVER.width) + right} ${Math.floor(y / COVER.height) + down}`;
}

function overlap(a: Card, b: Card): boolean {
  return Math.abs(a.x - b.x) < COVER.width && Math.abs(a.y - b.y) < COVER.height;
}

/** Layers from left to right (Sugiyama's method, by dagre). */
function layered(cards: readonly Card[], legs: readonly Leg[]): PlacedCard[] {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: ROW_GAP, ranksep: COLUMN_STEP });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, height } of cards) graph.setNode(id, { width: CARD_WIDTH, height });
  for (const { from, to } of legs) graph.setEdge(from, to);
  dagre.layout(graph);
  const columns = columnsOf(cards.map(({ id }) => graph.node(id).x));
  return cards.map((card) => {
    const { x, y } = graph.node(card.id);
    return { card, column: columns(x), top: y - card.height / 2 };
  });
}

function withoutVoids(cards: readonly Card[]): Card[] {
  const down = [...cards].sort((a, b) => a.y - b.y);
  let [before, left] = [down[0]?.y ?? 0, 0];
  return down.map((card) => {
    left += Math.max(0, card.y - before - MOST_EMPTY);
    before = card.y;
    return { ...card, y: card.y - left };
  });
}

/** Columns stay columns and above stays above; what is empty between them goes. */
function drawnTogether(cards: readonly Card[]): PlacedCard[] {
  const columnOf = columnsOf(cards.map(({ x }) => x));
  const columns = groupByColumn(cards, columnOf);
  const scale = verticalScale([...columns.values()]);
  return [...columns].flatMap(([column, inColumn]) => stack(inColumn, column, scale));
}

function groupByColumn(cards: readonly Card[], columnOf: (x: number) => number): Map<number, Card[]> {
  const sorted = [...cards].sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
  return grouped(sorted, (card) => [columnOf(card.x)]);
}

/** Which column each x belongs to, counted from the left. */
function columnsOf(xs: readonly number[]): (x: number) => number {
  const starts: number[] = [];
  const sorted = [...xs].sort((a, b) => a - b);
  for (const x of sorted) {
    const last = starts.at(-1);
    if (last === undefined || x - last >= COLUMN_STEP) starts.push(x);
  }
  const columns = new Map<number, number>();
  let column = -1;
  for (const x of sorted) {
    while (x >= (starts[column + 1] ?? Number.POSITIVE_INFINITY)) column += 1;
    columns.set(x, column);
  }
  return (x) => columns.get(x) ?? 0;
}

const centre = ({ y }: Card) => y + BOARD_CARD.height / 2;

/** How much closer the rows can come without cards running into one another. */
function verticalScale(columns: readonly (readonly Card[])[]): number {
  const needed = columns.flatMap((cards) =>
    cards.slice(1).map((card, at) => {
      const above = cards[at] ?? card;
      const apart = centre(card) - centre(above);
      return apart <= BOARD_CARD.height / 2 ? 0 : ((above.height + card.height) / 2 + ROW_GAP) / apart;
    }),
  );
  return Math.min(0.8, Math.max(0.05, ...needed));
}

function stack(cards: readonly Card[], column: number, scale: number): PlacedCard[] {
  let free = Number.NEGATIVE_INFINITY;
  return cards.map((card) => {
    const top = Math.max(free, centre(card) * scale - card.height / 2);
    free = top + card.height + ROW_GAP;
    return { card, column, top };
  });
}
