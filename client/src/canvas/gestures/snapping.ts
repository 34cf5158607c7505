import { LEAST_SIZE, type Point, type Size } from '../../records/kind.ts';
import { AXES, type Axis, type Box, boxAround } from '../boxes.ts';
import type { Surroundings } from './surroundings.ts';

/** A thin line that shows with what a card is in line, or a gap that is as wide as another. */
export interface Guide {
  readonly kind: 'line' | 'gap';
  readonly from: Point;
  readonly to: Point;
}

/** Two places count as one from so many canvas units on: cards are put at whole ones. */
const SAME = 1;

/**
 * How far a box has to be moved to be in line with others, edge to edge or middle to middle, or to leave equal gaps; in
 * each direction by what is nearest, and by `tolerance` at most.
 */
export function snapShift(box: Box, others: Surroundings, tolerance: number): Point {
  return {
    x: shiftAlong(AXES.across, box, others, tolerance),
    y: shiftAlong(AXES.down, box, others, tolerance),
  };
}

/**
 * How large a box is whose lower right corner is dragged, once its edges there are drawn into line with edges of others;
 * in each direction by the nearest, by `tolerance` at most, and never too small.
 */
export function snapSize(box: Box, others: Surroundings, tolerance: number): Size {
  const along = (axis: Axis): number => {
    const end = endOf(axis, box);
    const shifts = others
      .linesNear(axis, 'edges', end, tolerance)
      .map((line) => ({ by: line.at - end, away: apart(crossing(axis), box, line.box) }))
      .filter(({ by }) => box[axis.length] + by >= LEAST_SIZE[axis.length])
      .sort((a, b) => Math.abs(a.by) - Math.abs(b.by) || a.away - b.away);
    return box[axis.length] + (shifts[0]?.by ?? 0);
  };
  return { width: along(AXES.across), height: along(AXES.down) };
}

/** What the lower and the right edge of a box are in line with. */
export function guidesOfCorner(box: Box, others: Surroundings): readonly Guide[] {
  return [AXES.across, AXES.down].flatMap((axis) =>
    linesThrough(axis, box, others, [{ kind: 'edges', at: endOf(axis, box) }]),
  );
}

/** What a box is in line with where it is, and which gaps beside it are equal. */
export function guidesAt(box: Box, others: Surroundings): readonly Guide[] {
  return [AXES.across, AXES.down].flatMap((axis) => [
    ...linesThrough(axis, box, others, ownLines(axis, box)),
    ...equalGaps(axis, box, others),
  ]);
}

const crossing = (axis: Axis): Axis => (axis === AXES.across ? AXES.down : AXES.across);
const startOf = ({ start }: Axis, box: Box): number => box[start];
const endOf = ({ start, length }: Axis, box: Box): number => box[start] + box[length];
const middleOf = ({ start, length }: Axis, box: Box): number => box[start] + box[length] / 2;

/** How far apart two boxes are in a direction; nothing where they lie beside each other. */
function apart(axis: Axis, a: Box, b: Box): number {
  return Math.max(0, startOf(axis, b) - endOf(axis, a), startOf(axis, a) - endOf(axis, b));
}

interface Shift {
  readonly by: number;
  /** Of two that are as small, what is nearer counts. */
  readonly away: number;
}

function shiftAlong(axis: Axis, box: Box, others: Surroundings, tolerance: number): number {
  let best: Shift = { by: 0, away: Number.POSITIVE_INFINITY };
  let least = tolerance;
  const offer = (by: number, away: number) => {
    const size = Math.abs(by);
    if (size > least || (size === least && away >= best.away)) return;
    least = size;
    best = { by, away };
  };
  for (const { kind, at } of ownLines(axis, box)) {
    for (const line of others.linesNear(axis, kind, at, tolerance))
      offer(line.at - at, apart(crossing(axis), box, line.box));
  }
  for (const start of evenStarts(axis, box, others)) offer(start - startOf(axis, box), 0);
  return best.by;
}

interface OwnLine {
  readonly kind: 'edges' | 'middles';
  readonly at: number;
}

/** The places of a box by which it may be in line with others. */
function ownLines(axis: Axis, box: Box): readonly OwnLine[] {
  return [
    { kind: 'edges', at: startOf(axis, box) },
    { kind: 'middles', at: middleOf(axis, box) },
    { kind: 'edges', at: endOf(axis, box) },
  ];
}

/** Where a box would begin that leaves as much room to those beside it as these leave each other. */
function evenStarts(axis: Axis, box: Box, others: Surroundings): readonly number[] {
  const { before, after } = neighbours(axis, box, others);
  const [near, next] = [before[0], before[1]];
  const [nearAfter, nextAfter] = [after[0], after[1]];
  const starts: number[] = [];
  if (near && nearAfter) starts.push((endOf(axis, near) + startOf(axis, nearAfter) - box[axis.length]) / 2);
  if (near && next) starts.push(endOf(axis, near) + startOf(axis, near) - endOf(axis, next));
  if (nearAfter && nextAfter)
    starts.push(
      startOf(axis, nearAfter) - (startOf(axis, nextAfter) - endOf(axis, nearAfter)) - box[axis.length],
    );
  return starts;
}

interface Neighbours {
  /** The nearest two in a row with the box, the nearest first. */
  readonly before: readonly Box[];
  readonly after: readonly Box[];
}

/** Those in a row with a box, before it and after it, that leave a gap to it and to each other. */
function neighbours(axis: Axis, box: Box, others: Surroundings): Neighbours {
  const inRow = others.beside(axis, box);
  const middle = middleOf(axis, box);
  const before = inRow
    .filter((other) => endOf(axis, other) <= middle)
    .sort((a, b) => endOf(axis, b) - endOf(axis, a));
  const after = inRow
    .filter((other) => startOf(axis, other) >= middle)
    .sort((a, b) => startOf(axis, a) - startOf(axis, b));
  const [last, first] = [before[0], after[0]];
  const farther = last && before.find((other) => endOf(axis, other) < startOf(axis, last));
  const fartherOn = first && after.find((other) => startOf(axis, other) > endOf(axis, first));
  return {
    before: [last, farther].filter((each) => each !== undefined),
    after: [first, fartherOn].filter((each) => each !== undefined),
  };
}

/** One line for each place of the box that is an edge or the middle of others, as long as all of them. */
function linesThrough(axis: Axis, box: Box, others: Surroundings, own: readonly OwnLine[]): readonly Guide[] {
  const cross = crossing(axis);
  return own.flatMap(({ kind, at }) => {
    const met = others.linesNear(axis, kind, at, SAME).map((line) => line.box);
    if (met.length === 0) return [];
    const all = boxAround([box, ...met]);
    return [lineOf(axis, at, startOf(cross, all), endOf(cross, all))];
  });
}

function lineOf(axis: Axis, at: number, from: number, to: number): Guide {
  return axis === AXES.across
    ? { kind: 'line', from: { x: at, y: from }, to: { x: at, y: to } }
    : { kind: 'line', from: { x: from, y: at }, to: { x: to, y: at } };
}

/** The gaps beside the box that are as wide as one next to them. */
function equalGaps(axis: Axis, box: Box, others: Surroundings): readonly Guide[] {
  const { before, after } = neighbours(axis, box, others);
  const row = [...[...before].reverse(), box, ...after];
  const gaps = row.slice(1).map((next, at) => {
    const last = row[at] ?? box;
    return {
      last,
      next,
      width: startOf(axis, next) - endOf(axis, last),
      touchesBox: last === box || next === box,
    };
  });
  const shown = gaps.filter((gap, at) => {
    const beside = [gaps[at - 1], gaps[at + 1]];
    return beside.some(
      (other) =>
        other !== undefined &&
        (gap.touchesBox || other.touchesBox) &&
        gap.width >= SAME &&
        Math.abs(other.width - gap.width) < SAME * 2,
    );
  });
  return shown.map(({ last, next }) => gapOf(axis, last, next));
}

/** Drawn where the two boxes stand beside each other. */
function gapOf(axis: Axis, last: Box, next: Box): Guide {
  const cross = crossing(axis);
  const from = Math.max(startOf(cross, last), startOf(cross, next));
  const to = Math.min(endOf(cross, last), endOf(cross, next));
  const at = (from + to) / 2;
  const [start, end] = [endOf(axis, last), startOf(axis, next)];
  return axis === AXES.across
    ? { kind: 'gap', from: { x: start, y: at }, to: { x: end, y: at } }
    : { kind: 'gap', from: { x: at, y: start }, to: { x: at, y: end } };
}
