import type { Outcome } from '@parcours/shared/analysis';
import type { CardName, Leg } from '@parcours/shared/board';
import {
  areaAround,
  type Curve,
  pointAt,
  type Route,
  type Routes,
  routeBetween,
} from '@parcours/shared/drawing/board';
import { textDirection } from '../../i18n/direction.ts';
import { type BarredState, barredState, barriersStandingOn } from '../../records/barriers/barriersOn.tsx';
import { type Card, type CardOf, cardKind, findCard, isHidden, isLocked } from '../../records/cards.ts';
import type { FromAfar, Point } from '../../records/kind.ts';
import { legPlanMark, planMark } from '../../session/usePlan.ts';
import { type AnalysisState, objectiveOf } from '../../store/analysisStore.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { sortedRecords } from '../../store/recordMaps.ts';
import { type Box, boxOf } from '../boxes.ts';
import { LETTER_ON_SCREEN } from '../levelOfDetail.ts';
import { cardsInStack } from '../order.ts';
import { linesOf } from './lines.ts';
import type { Palette } from './palette.ts';

/** What is in sight: where the origin of the canvas lies, and how large the picture is, in pixels. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn from afar. */
export interface FarBoard {
  readonly records: RecordMaps;
  readonly routes: Routes;
  readonly analysis: AnalysisState;
  readonly planFor: string | null;
  /** Where cards are while somebody moves them. */
  readonly moved: ReadonlyMap<string, Point>;
  readonly selection: ReadonlySet<string>;
  /** The card or leg under the pointer. */
  readonly pointed: string | null;
  readonly selectedBy: ReadonlyMap<string, { readonly name: string; readonly colour: number }>;
}

export type Sign = Outcome | 'bars' | 'hinders' | 'locked';
/** The lines of the icons, in a square of 24. */
export type Signs = ReadonlyMap<Sign, Path2D>;

interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly signs: Signs;
  readonly sight: Sight;
  /** Of a text in the letters of titles. */
  widthOf(text: string): number;
}

/** All but what follows the pointer: the cards and legs that nobody moves. */
export function paintStill(pen: Pen, board: FarBoard): void {
  const { records, moved } = board;
  const cards = cardsInStack(records).filter((card) => !moved.has(card.record.id) && !isHidden(card));
  const isArea = ({ collection }: Card) => cardKind<CardName>(collection).area !== undefined;
  for (const card of cards) if (isArea(card)) paintCard(pen, card, boxNow(card, board), board);
  paintLegs(
    pen,
    sortedRecords(records.legs).filter(({ from, to }) => !moved.has(from) && !moved.has(to)),
    board,
  );
  for (const card of cards) if (!isArea(card)) paintCard(pen, card, boxNow(card, board), board);
}

/** What is selected, pointed at or moved, by this person and by others. */
export function paintLive(pen: Pen, board: FarBoard): void {
  const { records, moved, selection, pointed, selectedBy } = board;
  paintTouchedLegs(pen, board);
  for (const id of moved.keys()) {
    const card = findCard(records, id);
    if (card !== undefined && !isHidden(card)) paintCard(pen, card, boxNow(card, board), board);
  }
  const ring = (id: string, look: Ring) => {
    const card = findCard(records, id);
    if (card !== undefined && !isHidden(card)) paintRing(pen, boxNow(card, board), look);
  };
  for (const [id, { name, colour }] of selectedBy)
    ring(id, { colour: `var(--person-${colour})`, width: 2.5, away: 3, name });
  if (pointed !== null) ring(pointed, { colour: 'var(--accent)', width: 1.5, away: 1 });
  for (const id of selection) ring(id, { colour: 'var(--accent)', width: 2.5, away: 1 });
}

function boxNow(card: Card, { moved }: FarBoard): Box {
  return { ...boxOf(card), ...moved.get(card.record.id) };
}

function onScreen({ sight: { x, y, zoom } }: Pen, box: Box): Box {
  return {
    x: box.x * zoom + x,
    y: box.y * zoom + y,
    width: box.width * zoom,
    height: box.height * zoom,
  };
}

/** What hangs from a card or stands out over it. */
const AROUND = 24;

function isInSight({ sight }: Pen, { x, y, width, height }: Box): boolean {
  return x < sight.width + AROUND && y < sight.height + AROUND && x + width > -AROUND && y + height > -AROUND;
}

// Cards

/** Steps back while a plan without it lies over the canvas. */
const ASIDE = 0.3;
/** Smaller than so many pixels, a card is a spot of colour. */
const SPOT = 9;

function paintCard(pen: Pen, card: Card, box: Box, board: FarBoard): void {
  const at = onScreen(pen, box);
  if (!isInSight(pen, at)) return;
  const { ctx, palette } = pen;
  const { id } = card.record;
  const look = lookOf(card);
  const outcome = card.collection === 'objectives' ? outcomeOf(board, id) : undefined;
  const mark = planMark(board.analysis, board.planFor, id);
  ctx.globalAlpha = mark === 'aside' ? ASIDE : 1;
  const isSpot = at.height < SPOT;
  const edge = outcome === undefined ? look.edge : `var(--outcome-${outcome.name})`;
  const paper = outcome === undefined ? look.paper : `var(--outcome-${outcome.name}-soft)`;
  ctx.fillStyle = palette.paper(isSpot && outcome !== undefined ? edge : paper);
  ctx.strokeStyle = palette.ink(edge);
  ctx.lineWidth = (outcome === undefined ? 1 : 1.5) * thinning(pen) * palette.lineWidth;
  ctx.setLineDash(outcome?.isPreview ? [3, 2] : []);
  outline(pen, at);
  ctx.fill();
  ctx.stroke();
  ctx.setLineDash([]);
  if (!isSpot) paintWords(pen, card, at, look);
  if (outcome !== undefined && !isSpot)
    paintSign(pen, outcome.name, { at: outcomePlace(at), colour: edge, paper });
  if (isLocked(card) && !isSpot)
    paintSign(pen, 'locked', { at: cornerOf(at), colour: look.ink, paper: 'var(--surface)' });
  paintBarriers(pen, card, at, board);
  if (typeof mark === 'number') paintNumber(pen, mark, at);
  ctx.globalAlpha = 1;
}

/** Where everything is very small, lines of full width would leave nothing between them. */
function thinning({ sight }: Pen): number {
  return Math.min(1, Math.max(0.5, sight.zoom / 0.12));
}

/** Corners are round as those of the elements are, until that could not be seen. */
function outline({ ctx, sight }: Pen, { x, y, width, height }: Box): void {
  const radius = 9 * sight.zoom;
  ctx.beginPath();
  if (radius < 1) ctx.rect(x, y, width, height);
  else ctx.roundRect(x, y, width, height, radius);
}

const LOOKS = new WeakMap<object, FromAfar>();

function lookOf<Name extends CardName>({ collection, record }: CardOf<Name>): FromAfar {
  const known = LOOKS.get(record);
  if (known !== undefined) return known;
  const look = cardKind(collection).fromAfar(record);
  LOOKS.set(record, look);
  return look;
}

function outcomeOf({ analysis: { analysis, whatIf } }: FarBoard, id: string) {
  const preview = objectiveOf(whatIf.analysis, id);
  const { outcome } = preview ?? objectiveOf(analysis, id) ?? {};
  return outcome === undefined ? undefined : { name: outcome, isPreview: preview !== null };
}

// Words

const LETTER = LETTER_ON_SCREEN;
const LINE = 15;
const PADDING = 5;
/** A line that is narrower has no room for a word. */
const NARROWEST = 34;

/** The letters of titles, for a canvas. */
export const titleFont = ({ titleFont }: Palette): string => `600 ${LETTER}px ${titleFont}`;

function paintWords(pen: Pen, card: Card, at: Box, { title, ink }: FromAfar): void {
  const isArea = cardKind<CardName>(card.collection).area !== undefined;
  const width = at.width - 2 * PADDING;
  const most = isArea ? 1 : Math.floor((at.height - PADDING) / LINE);
  if (most < 1 || width < NARROWEST || title === '') return;
  const { ctx, palette } = pen;
  const { lines, direction } = fitted(pen, title, width, most);
  ctx.font = titleFont(palette);
  ctx.fillStyle = palette.ink(ink);
  ctx.textBaseline = 'middle';
  ctx.direction = direction;
  ctx.textAlign = 'start';
  const x = direction === 'rtl' ? at.x + at.width - PADDING : at.x + PADDING;
  const top = isArea ? at.y + PADDING : at.y + (at.height - lines.length * LINE) / 2;
  for (const [index, line] of lines.entries()) ctx.fillText(line, x, top + (index + 0.5) * LINE);
}

interface Fitted {
  readonly width: number;
  readonly most: number;
  readonly lines: readonly string[];
  readonly direction: 'ltr' | 'rtl';
}

/** What was fitted last of each text: while the board is moved, that stays. */
const FITTED = new Map<string, Fitted>();
const MOST_FITTED = 12_000;

function fitted({ widthOf }: Pen, text: string, width: number, most: number): Fitted {
  const known = FITTED.get(text);
  if (known !== undefined && known.width === width && known.most === most) return known;
  const fit = {
    width,
    most,
    lines: linesOf(text, width, most, widthOf),
    direction: known?.direction ?? textDirection(text),
  };
  if (FITTED.size > MOST_FITTED) FITTED.clear();
  FITTED.set(text, fit);
  return fit;
}

// Signs

/** A sign stands in a disc of so many pixels. */
const SIGN = 18;

interface Placed {
  /** Its middle. */
  readonly at: Point;
  readonly colour: string;
  readonly paper: string;
}

/** On the upper edge, clear of the title; in the middle where there is no title. */
function outcomePlace({ x, y, width, height }: Box): Point {
  return width - 2 * PADDING < NARROWEST || height < LINE + PADDING
    ? { x: x + width / 2, y: y + height / 2 }
    : cornerOf({ x, y, width, height });
}

function cornerOf({ x, y, width }: Box): Point {
  return { x: x + width - SIGN * 0.7, y };
}

function paintSign({ ctx, palette, signs }: Pen, sign: Sign, { at, colour, paper }: Placed): void {
  const icon = signs.get(sign);
  if (icon === undefined) return;
  ctx.fillStyle = palette.paper(paper);
  ctx.strokeStyle = palette.ink(colour);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.arc(at.x, at.y, SIGN / 2, 0, 2 * Math.PI);
  ctx.fill();
  const scale = (SIGN - 4) / 24;
  ctx.save();
  ctx.translate(at.x - 12 * scale, at.y - 12 * scale);
  ctx.scale(scale, scale);
  ctx.lineWidth = 2.4;
  ctx.lineCap = 'round';
  ctx.stroke(icon);
  ctx.restore();
}

const BARRED: Readonly<Record<Exclude<BarredState, 'clear'>, { sign: Sign; outcome: Outcome }>> = {
  cut: { sign: 'bars', outcome: 'blocked' },
  hindered: { sign: 'hinders', outcome: 'hindered' },
  mended: { sign: 'bars', outcome: 'open' },
};

/** On the lower edge, where the tags of barriers hang from a card that is near. */
function paintBarriers(pen: Pen, { record }: Card, at: Box, { records, analysis }: FarBoard): void {
  const state = barredBy(records, record.id, analysis);
  if (state !== 'clear') paintBarred(pen, BARRED[state], at);
}

function paintBarred(pen: Pen, { sign, outcome }: { sign: Sign; outcome: Outcome }, at: Box): void {
  const colour = `var(--outcome-${outcome})`;
  if (at.width >= 2 * SIGN && at.height >= SIGN) {
    const place = { x: at.x + SIGN * 0.7, y: at.y + at.height + SIGN * 0.25 };
    paintSign(pen, sign, { at: place, colour, paper: `var(--outcome-${outcome}-soft)` });
    return;
  }
  const height = Math.max(1.5, at.height / 5);
  pen.ctx.fillStyle = pen.palette.ink(colour);
  pen.ctx.fillRect(at.x, at.y + at.height - height, at.width, height);
}

function barredBy(records: RecordMaps, id: string, { whatIf }: AnalysisState): BarredState {
  const barriers = barriersStandingOn(records, id, whatIf.removed);
  return barriers === undefined ? 'clear' : barredState(barriers);
}

/** The place of a step in the plan that lies over the canvas. */
function paintNumber({ ctx, palette }: Pen, number: number, { x, y }: Box): void {
  ctx.fillStyle = palette.paper('var(--accent)');
  ctx.beginPath();
  ctx.arc(x, y, 10, 0, 2 * Math.PI);
  ctx.fill();
  ctx.fillStyle = palette.ink('var(--on-accent)');
  ctx.font = `700 12px ${palette.textFont}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.direction = 'ltr';
  ctx.fillText(String(number), x, y + 0.5);
}

interface Ring {
  readonly colour: string;
  readonly width: number;
  /** Between the card and the ring. */
  readonly away: number;
  readonly name?: string;
}

function paintRing(pen: Pen, box: Box, { colour, width, away, name }: Ring): void {
  const at = onScreen(pen, box);
  if (!isInSight(pen, at)) return;
  const { ctx, palette } = pen;
  ctx.strokeStyle = palette.ink(colour);
  ctx.lineWidth = width;
  const out = away + width / 2;
  ctx.beginPath();
  ctx.roundRect(at.x - out, at.y - out, at.width + 2 * out, at.height + 2 * out, 9 * pen.sight.zoom + out);
  ctx.stroke();
  if (name !== undefined) paintName(pen, name, colour, { x: at.x - out, y: at.y - out - 2 });
}

const NAME = { height: 17, padding: 6 } as const;

function paintName({ ctx, palette }: Pen, name: string, colour: string, { x, y }: Point): void {
  ctx.font = `600 12px ${palette.textFont}`;
  const width = ctx.measureText(name).width + 2 * NAME.padding;
  ctx.fillStyle = palette.paper(colour);
  ctx.beginPath();
  ctx.roundRect(x, y - NAME.height, width, NAME.height, NAME.height / 2);
  ctx.fill();
  ctx.fillStyle = palette.ink('var(--on-person)');
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  ctx.direction = textDirection(name);
  ctx.fillText(name, x + width / 2, y - NAME.height / 2);
}

// Legs

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
  const length = route.curves.reduce((sum, curve) => sum + lengthOf(curve), 0);
  const shape = { path: new Path2D(route.path), length, box: { x, y, width, height } };
  SHAPES.set(route, shape);
  return shape;
}

function lengthOf(curve: Curve): number {
  const points = Array.from({ length: 9 }, (_, index) => pointAt(curve, index / 8));
  return points.slice(1).reduce((sum, { x, y }, index) => {
    const before = points[index] ?? { x, y };
    return sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
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

function paintLegs(pen: Pen, legs: readonly Leg[], board: FarBoard): void {
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
function paintTouchedLegs(pen: Pen, board: FarBoard): void {
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
