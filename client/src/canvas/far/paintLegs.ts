import type { Leg } from '@parcours/shared/board';
import { areaAround, lengthAlong, type Route, routeBetween } from '@parcours/shared/drawing/board';
import type { BarredState } from '../../records/barriers/barriersOn.tsx';
import { findCard } from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import { legPlanMark } from '../../session/usePlan.ts';
import { sortedRecords } from '../../store/recordMaps.ts';
import type { Box } from '../boxes.ts';
import {
  BARRED,
  barredBy,
  boxNow,
  type FarBoard,
  isInSight,
  onScreen,
  type Pen,
  paintSign,
  thinning,
} from './pen.ts';

interface Shape {
  readonly path: Path2D;
  readonly length: number;
  readonly box: Box;
}

const SHAPES = new WeakMap<Route, Shape>();

function shapeOf(route: Route): Shape {
  const known = SHAPES.get(route);
  if (known !== undefined) return known;
  const boxes = route.curves.map(areaAround);
  const x = Math.min(...boxes.map(({ left }) => left));
  const y = Math.min(...boxes.map(({ top }) => top));
  const width = Math.max(...boxes.map(({ right }) => right)) - x;
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - y;
  const length = lengthAlong(route.curves);
  const shape = { path: new Path2D(route.path), length, box: { x, y, width, height } };
  SHAPES.set(route, shape);
  return shape;
}

interface LegLook {
  readonly colour: string;
  /** In pixels. */
  readonly width: number;
  readonly alpha: number;
  /** Of the whole length where it is cut, otherwise in pixels. */
  readonly dash: 'cut' | readonly number[];
}

/** Of the length of a cut leg: up to the gap, the gap, and on. */
const CUT = [0.37, 0.26, 0.37, 0] as const;

const DASHES: Readonly<Record<Leg['kind'], readonly number[]>> = {
  path: [],
  referral: [],
  workaround: [1, 3],
};

function legLook(leg: Leg, state: BarredState, board: FarBoard): LegLook {
  const plain = { width: leg.kind === 'path' ? 1.3 : 1.8, dash: DASHES[leg.kind] };
  const look = { ...plain, ...BARRED_LEGS[state] };
  switch (legPlanMark(board.analysis, board.planFor, leg)) {
    case 'part':
      return { ...look, colour: 'var(--accent)', width: 3, alpha: 1 };
    case 'aside':
      return { ...look, alpha: 0.22 };
    case 'none':
      return { ...look, alpha: 1 };
  }
}

const BARRED_LEGS: Readonly<Record<BarredState, Pick<LegLook, 'colour'> & Partial<LegLook>>> = {
  clear: { colour: 'var(--leg)' },
  hindered: { colour: 'var(--leg)' },
  cut: { colour: 'var(--outcome-blocked)', dash: 'cut' },
  mended: { colour: 'var(--outcome-open)', dash: [5, 3] },
};

/** From this zoom on there is room for arrows; and from this one, for signs on legs. */
const ARROWS_FROM = 0.14;
const LEG_SIGNS_FROM = 0.22;

export function paintLegs(pen: Pen, legs: readonly Leg[], board: FarBoard): void {
  const signs: { readonly state: Exclude<BarredState, 'clear'>; readonly middle: Point }[] = [];
  for (const leg of legs) {
    const route = board.routes.get(leg.id);
    if (route === undefined || !isInSight(pen, onScreen(pen, shapeOf(route).box))) continue;
    const state = barredBy(board.records, leg.id, board.analysis);
    paintLeg(pen, route, legLook(leg, state, board));
    if (state !== 'clear') signs.push({ state, middle: route.middle });
  }
  if (pen.sight.zoom < LEG_SIGNS_FROM) return;
  for (const { state, middle } of signs) {
    const { sign, outcome } = BARRED[state];
    const at = onScreen(pen, { ...middle, width: 0, height: 0 });
    paintSign(pen, sign, {
      at,
      colour: `var(--outcome-${outcome})`,
      paper: `var(--outcome-${outcome}-soft)`,
    });
  }
}

function paintLeg(pen: Pen, route: Route, { colour, width, alpha, dash }: LegLook): void {
  const { ctx, palette, sight } = pen;
  const { path, length } = shapeOf(route);
  const { zoom } = sight;
  ctx.save();
  ctx.translate(sight.x, sight.y);
  ctx.scale(zoom, zoom);
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = palette.ink(colour);
  ctx.lineWidth = (width * thinning(pen) * palette.lineWidth) / zoom;
  ctx.setLineDash(dash === 'cut' ? CUT.map((part) => part * length) : dash.map((part) => part / zoom));
  ctx.stroke(path);
  const end = route.curves.at(-1)?.end;
  if (end !== undefined && zoom >= ARROWS_FROM) {
    // Legs arrive from the left.
    const [long, half] = [6 / zoom, 3.5 / zoom];
    ctx.fillStyle = palette.ink(colour);
    ctx.beginPath();
    ctx.moveTo(end.x, end.y);
    ctx.lineTo(end.x - long, end.y - half);
    ctx.lineTo(end.x - long, end.y + half);
    ctx.fill();
  }
  ctx.restore();
}

/** Those of cards that are selected, under the pointer or moved, and those that are so themselves. */
export function paintTouchedLegs(pen: Pen, board: FarBoard): void {
  const { records, moved, selection, pointed } = board;
  const isTouched = (id: string) => selection.has(id) || pointed === id || moved.has(id);
  for (const leg of sortedRecords(records.legs)) {
    const isItself = isTouched(leg.id);
    if (!isItself && !isTouched(leg.from) && !isTouched(leg.to)) continue;
    const route = routeNow(leg, board);
    if (route === undefined) continue;
    const look = legLook(leg, barredBy(records, leg.id, board.analysis), board);
    const isPlain = look.colour === 'var(--leg)';
    paintLeg(pen, route, {
      ...look,
      width: Math.max(look.width, isItself ? 3 : 2),
      colour: isItself ? 'var(--accent)' : isPlain ? 'var(--ink)' : look.colour,
    });
  }
}

function routeNow({ id, from, to }: Leg, board: FarBoard): Route | undefined {
  const { records, moved, routes } = board;
  if (!moved.has(from) && !moved.has(to)) return routes.get(id);
  const [start, end] = [findCard(records, from), findCard(records, to)];
  return start && end && routeBetween(boxNow(start, board), boxNow(end, board));
}
