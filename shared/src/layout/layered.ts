import dagre from '@dagrejs/dagre';
import { type Block, type Box, inReadingOrder, shifted, type Unit } from './units.ts';

/** Between two that a way joins, and between two in one column: ways need room to bend, and to run between. */
export const GAP = { column: 110, row: 44 } as const;

export interface Way {
  readonly from: string;
  readonly to: string;
}

/** Past these, dagre takes many seconds, and minutes soon after; layers by distance have to do then. */
const MOST_FOR_DAGRE = { units: 600, ways: 1200 } as const;

/** Layers from left to right in the direction of the ways; what leads back in a circle runs against it. */
export function layered(units: readonly Unit[], ways: readonly Way[]): Block {
  const sorted = [...units].sort(
    (a, b) => Number(b.isBeginning) - Number(a.isBeginning) || inReadingOrder(a, b),
  );
  const isSmall = units.length <= MOST_FOR_DAGRE.units && ways.length <= MOST_FOR_DAGRE.ways;
  const corners = isSmall ? byDagre(sorted, ways) : byDistance(sorted, ways);
  return blockOf(sorted, corners);
}

type Corners = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Sugiyama's method. Circles are broken where a search from the first unit on, which ways begin with, closes them. */
function byDagre(units: readonly Unit[], ways: readonly Way[]): Corners {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: GAP.row, ranksep: GAP.column });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of units) graph.setNode(id, { width, height });
  for (const { from, to } of ways) graph.setEdge(from, to);
  dagre.layout(graph);
  return new Map(
    units.map(({ id, width, height }) => {
      const { x, y } = graph.node(id);
      return [id, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
}

/** A column for each length of the longest way there; in it, each about as high as what leads to it. */
function byDistance(units: readonly Unit[], ways: readonly Way[]): Corners {
  const onward = waysOn(units, ways);
  const columns = longestWays(units, onward);
  const before = new Map<string, string[]>();
  for (const [from, targets] of onward)
    for (const to of targets) before.set(to, [...(before.get(to) ?? []), from]);
  const corners = new Map<string, { x: number; y: number }>();
  let x = 0;
  for (const column of columns) {
    const heightOf = (id: string) => mean((before.get(id) ?? []).map((from) => corners.get(from)?.y ?? 0));
    const wished = new Map(column.map(({ id }) => [id, heightOf(id)]));
    const inOrder = [...column].sort((a, b) => (wished.get(a.id) ?? 0) - (wished.get(b.id) ?? 0));
    let free = Number.NEGATIVE_INFINITY;
    for (const { id, height } of inOrder) {
      const y = Math.max(free, wished.get(id) ?? 0);
      corners.set(id, { x, y });
      free = y + height + GAP.row;
    }
    x += Math.max(...column.map(({ width }) => width)) + GAP.column;
  }
  return corners;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

type Onward = ReadonlyMap<string, readonly string[]>;

/** To where ways lead from each unit, without those that close a circle. */
function waysOn(units: readonly Unit[], ways: readonly Way[]): Onward {
  const all = new Map<string, string[]>(units.map(({ id }) => [id, []]));
  for (const { from, to } of ways) all.get(from)?.push(to);
  const rank = new Map(leftLast(units, all).map((id, index) => [id, index]));
  const isOpen = (from: string, to: string) => (rank.get(from) ?? 0) < (rank.get(to) ?? 0);
  return new Map([...all].map(([from, targets]) => [from, targets.filter((to) => isOpen(from, to))]));
}

/**
 * The units so that those that a search in depth leaves last come first: along each way but those that close a circle.
 * Not by recursion: a way may be thousands of steps long.
 */
function leftLast(units: readonly Unit[], onward: Onward): readonly string[] {
  const seen = new Set<string>();
  const left: string[] = [];
  for (const { id: start } of units) {
    const path = seen.has(start) ? [] : [{ id: start, at: 0 }];
    seen.add(start);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const to = onward.get(last.id)?.[last.at];
      last.at += 1;
      if (to === undefined) left.push(path.pop()?.id ?? '');
      else if (!seen.has(to)) path.push({ id: to, at: 0 });
      if (to !== undefined) seen.add(to);
    }
  }
  return left.reverse();
}

/** The units by the number of ways on the longest way to them; `onward` has no circles. */
function longestWays(units: readonly Unit[], onward: Onward): readonly (readonly Unit[])[] {
  const columnOf = new Map<string, number>();
  for (const id of leftLast(units, onward)) {
    const next = (columnOf.get(id) ?? 0) + 1;
    for (const to of onward.get(id) ?? []) columnOf.set(to, Math.max(columnOf.get(to) ?? 0, next));
  }
  const columns: Unit[][] = [];
  for (const unit of units) {
    const column = columnOf.get(unit.id) ?? 0;
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(unit);
  }
  return columns;
}

function blockOf(units: readonly Unit[], corners: Corners): Block {
  const at = (unit: Unit) => corners.get(unit.id) ?? { x: 0, y: 0 };
  const left = Math.min(...units.map((unit) => at(unit).x));
  const top = Math.min(...units.map((unit) => at(unit).y));
  const parts = new Map<string, Box>();
  let [width, height] = [0, 0];
  for (const unit of units) {
    const [x, y] = [at(unit).x - left, at(unit).y - top];
    for (const [id, box] of shifted(unit, x, y)) parts.set(id, box);
    width = Math.max(width, x + unit.width);
    height = Math.max(height, y + unit.height);
  }
  return { parts, width, height };
}
