import { GAP, layered, type Way } from './layered.ts';
import { inColumns, inRows } from './rows.ts';
import { type Block, type Box, distance, inReadingOrder, type Size, shifted, type Unit } from './units.ts';

export type { Box } from './units.ts';

/** A card or a frame that is to be laid out. */
export interface TidyCard extends Box {
  readonly id: string;
  readonly kind: 'beginning' | 'route' | 'note' | 'frame';
  /** The room that it needs below itself, for what hangs from it. */
  readonly hangs: number;
  /** The frame among these in which it lies. */
  readonly frame?: string | undefined;
}

export interface TidyBoard {
  readonly cards: readonly TidyCard[];
  readonly ways: readonly Way[];
  /** What stays where it is, and nothing is put on. */
  readonly fixed: readonly Box[];
}

/** Where each card goes; frames also change their size. */
export type TidyPlan = ReadonlyMap<string, Box>;

/** Between wholes that no way joins. */
const APART = 72;
/** Between a card and the notes below it. */
const NOTE_GAP = 20;
/** A note that is farther from all cards than this stands for itself. */
const NEAR = 240;
/** Between a frame and what is in it: above it its title. */
const IN_FRAME = { top: 64, side: 40, bottom: 40 } as const;

/**
 * Lays cards out from left to right along the ways: none lies on another, notes stay with the card that they stood by,
 * and frames around what lies in them, as large as that needs. The same board always gives the same plan. `onProgress`
 * hears the share that is done.
 */
export function tidy(board: TidyBoard, onProgress: (share: number) => void = () => {}): TidyPlan {
  if (board.cards.length === 0) return new Map();
  const groups = new Map<string | undefined, TidyCard[]>();
  for (const card of board.cards) {
    const group = groups.get(card.frame);
    if (group === undefined) groups.set(card.frame, [card]);
    else group.push(card);
  }
  const onWays = new Set(board.ways.flatMap(({ from, to }) => [from, to]));
  let done = 0;
  const layOut = (frame: string | undefined): Block => {
    const cards = groups.get(frame) ?? [];
    const wholes = cards.map((card) => (card.kind === 'frame' ? framed(card, layOut(card.id)) : whole(card)));
    const block = arranged(wholes, { ways: quotient(wholes, board.ways), notes: notesOf(cards), onWays });
    done += cards.length;
    onProgress(done / board.cards.length);
    return block;
  };
  const all = layOut(undefined);
  const corner = freeCorner(all, around(board.cards), board.fixed);
  return new Map(shifted(all, corner.x, corner.y).map(([id, box]) => [id, rounded(box)]));
}

const rounded = ({ x, y, width, height }: Box): Box => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
});

function notesOf(cards: readonly TidyCard[]): ReadonlySet<string> {
  return new Set(cards.filter(({ kind }) => kind === 'note').map(({ id }) => id));
}

function whole({ id, kind, hangs, ...was }: TidyCard): Unit {
  const { width, height } = was;
  return {
    id,
    was,
    isBeginning: kind === 'beginning',
    width,
    height: height + hangs,
    parts: new Map([[id, { x: 0, y: 0, width, height }]]),
  };
}

/** A frame with what is in it; an empty one stays as large as it is. */
function framed(frame: TidyCard, inside: Block): Unit {
  if (inside.parts.size === 0) return whole(frame);
  const { top, side, bottom } = IN_FRAME;
  const width = inside.width + 2 * side;
  const height = inside.height + top + bottom;
  const itself = [frame.id, { x: 0, y: 0, width, height }] as const;
  return {
    ...whole(frame),
    width,
    height,
    parts: new Map([itself, ...shifted(inside, side, top)]),
  };
}

/** The ways between wholes, each once: those within one are none. */
function quotient(wholes: readonly Unit[], ways: readonly Way[]): readonly Way[] {
  const wholeOf = new Map(
    wholes.flatMap(({ id, parts }) => [...parts.keys()].map((part) => [part, id] as const)),
  );
  const between = new Map<string, Way>();
  for (const way of ways) {
    const [from, to] = [wholeOf.get(way.from), wholeOf.get(way.to)];
    if (from !== undefined && to !== undefined && from !== to) between.set(`${from} ${to}`, { from, to });
  }
  return [...between].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, way]) => way);
}

interface Joined {
  /** Between the wholes. */
  readonly ways: readonly Way[];
  readonly notes: ReadonlySet<string>;
  /** The cards that any ways lead from or to. */
  readonly onWays: ReadonlySet<string>;
}

/**
 * What ways join in layers; in a frame, what they join with cards outside of it alone, one below the other; and all that
 * nothing joins in rows below.
 */
function arranged(wholes: readonly Unit[], { ways, notes, onWays }: Joined): Block {
  const { units, loose } = withNotes(wholes, notes);
  const components = componentsOf(units, ways);
  const joined = components.filter(({ length }) => length > 1);
  const single = components.flatMap((component) => (component.length === 1 ? component : []));
  const isOnWay = ({ parts }: Unit) => [...parts.keys()].some((id) => onWays.has(id));
  const beside = single.filter(isOnWay);
  const layers = joined.map((component) => {
    const ids = new Set(component.map(({ id }) => id));
    return layered(
      component,
      ways.filter(({ from }) => ids.has(from)),
    );
  });
  const main = inRows([...(beside.length === 0 ? [] : [inColumns(beside, GAP)]), ...layers], APART);
  const rest = [...single.filter((unit) => !isOnWay(unit)), ...loose];
  return rest.length === 0 ? main : below(main, inRows(rest, APART / 2));
}

function below(first: Block, second: Block): Block {
  const y = first.parts.size === 0 ? 0 : first.height + APART;
  return {
    parts: new Map([...first.parts, ...shifted(second, 0, y)]),
    width: Math.max(first.width, second.width),
    height: y + second.height,
  };
}

/** Each note below the card or frame that it stood nearest to; those that stood by none are loose. */
function withNotes(wholes: readonly Unit[], notes: ReadonlySet<string>) {
  const others = wholes.filter(({ id }) => !notes.has(id)).sort(inReadingOrder);
  const notesAt = new Map<string, Unit[]>();
  const loose: Unit[] = [];
  for (const note of wholes.filter(({ id }) => notes.has(id)).sort(inReadingOrder)) {
    const host = nearest(note, others);
    if (host === undefined) loose.push(note);
    else notesAt.set(host.id, [...(notesAt.get(host.id) ?? []), note]);
  }
  return { units: others.map((unit) => stacked(unit, notesAt.get(unit.id) ?? [])), loose };
}

function nearest(note: Unit, others: readonly Unit[]): Unit | undefined {
  let best: { readonly unit: Unit; readonly away: number } | undefined;
  for (const unit of others) {
    const away = distance(note.was, unit.was);
    if (away <= NEAR && (best === undefined || away < best.away)) best = { unit, away };
  }
  return best?.unit;
}

function stacked(unit: Unit, notes: readonly Unit[]): Unit {
  if (notes.length === 0) return unit;
  const rows = inRows(notes, NOTE_GAP, unit.width);
  return {
    ...unit,
    width: Math.max(unit.width, rows.width),
    height: unit.height + NOTE_GAP + rows.height,
    parts: new Map([...unit.parts, ...shifted(rows, 0, unit.height + NOTE_GAP)]),
  };
}

/** The units that ways join, whichever way they lead; in reading order, and so are those of each. */
function componentsOf(units: readonly Unit[], ways: readonly Way[]): readonly (readonly Unit[])[] {
  const beside = new Map<string, string[]>(units.map(({ id }) => [id, []]));
  for (const { from, to } of ways) {
    beside.get(from)?.push(to);
    beside.get(to)?.push(from);
  }
  const componentOf = new Map<string, number>();
  const components: Unit[][] = [];
  for (const { id } of units) {
    if (componentOf.has(id)) continue;
    const reached = new Set([id]);
    for (const next of reached) for (const other of beside.get(next) ?? []) reached.add(other);
    for (const each of reached) componentOf.set(each, components.length);
    components.push([]);
  }
  for (const unit of units) components[componentOf.get(unit.id) ?? 0]?.push(unit);
  return components;
}

function around(boxes: readonly Box[]): Box {
  const x = boxes.reduce((least, box) => Math.min(least, box.x), Number.POSITIVE_INFINITY);
  const y = boxes.reduce((least, box) => Math.min(least, box.y), Number.POSITIVE_INFINITY);
  return { x, y, width: 0, height: 0 };
}

const DIRECTIONS = ['down', 'right', 'up', 'left'] as const;
type DirectionName = (typeof DIRECTIONS)[number];

/** The nearest place, straight down, right, up or left of where the cards began, at which a whole touches nothing. */
function freeCorner(
  size: Size,
  { x, y }: Box,
  fixed: readonly Box[],
): { readonly x: number; readonly y: number } {
  const wished = { x, y, width: size.width, height: size.height };
  const found = DIRECTIONS.map((direction) => pushed(wished, direction, fixed));
  const away = (box: Box) => Math.abs(box.x - x) + Math.abs(box.y - y);
  return found.reduce((best, box) => (away(box) < away(best) ? box : best));
}

/** Moved on from one thing in the way to the next, until there is none. */
function pushed(wished: Box, direction: DirectionName, fixed: readonly Box[]): Box {
  let box = wished;
  for (;;) {
    const inTheWay = fixed.find((other) => isNear(box, other));
    if (inTheWay === undefined) return box;
    box = beyond(box, direction, inTheWay);
  }
}

/** What was moved as far as it has to be may be short of that by as much as numbers are rounded. */
const HAIR = 0.01;

function isNear(a: Box, b: Box): boolean {
  return (
    a.x + HAIR < b.x + b.width + APART &&
    b.x + HAIR < a.x + a.width + APART &&
    a.y + HAIR < b.y + b.height + APART &&
    b.y + HAIR < a.y + a.height + APART
  );
}

function beyond(box: Box, direction: DirectionName, other: Box): Box {
  switch (direction) {
    case 'down':
      return { ...box, y: other.y + other.height + APART };
    case 'right':
      return { ...box, x: other.x + other.width + APART };
    case 'up':
      return { ...box, y: other.y - box.height - APART };
    case 'left':
      return { ...box, x: other.x - box.width - APART };
  }
}
