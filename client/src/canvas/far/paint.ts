import type { Outcome } from '@parcours/shared/analysis';
import type { CardName } from '@parcours/shared/board';
import { textDirection } from '../../i18n/direction.ts';
import { type Card, type CardOf, cardKind, findCard, isHidden, isLocked } from '../../records/cards.ts';
import type { FromAfar, Point } from '../../records/kind.ts';
import { planMark } from '../../session/usePlan.ts';
import { objectiveOf } from '../../store/analysisStore.ts';
import { sortedRecords } from '../../store/recordMaps.ts';
import type { Box } from '../boxes.ts';
import { LETTER_ON_SCREEN } from '../levelOfDetail.ts';
import { cardsInStack } from '../order.ts';
import { linesOf } from './lines.ts';
import { paintLegs, paintTouchedLegs } from './paintLegs.ts';
import { paintMarks } from './paintMarks.ts';
import type { Palette } from './palette.ts';
import {
  BARRED,
  barredBy,
  boxNow,
  type FarBoard,
  isInSight,
  onScreen,
  type Pen,
  paintSign,
  SIGN,
  type Sign,
  SPOT,
  thinning,
} from './pen.ts';

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
  paintMarks(pen, cards, board);
}

/** What is selected, pointed at or moved, by this person and by others. */
export function paintLive(pen: Pen, board: FarBoard): void {
  const { records, moved, selection, pointed, selectedBy } = board;
  paintTouchedLegs(pen, board);
  const taken = [...moved.keys()]
    .flatMap((id) => findCard(records, id) ?? [])
    .filter((card) => !isHidden(card));
  for (const card of taken) paintCard(pen, card, boxNow(card, board), board);
  paintMarks(pen, taken, board);
  const ring = (id: string, look: Ring) => {
    const card = findCard(records, id);
    if (card !== undefined && !isHidden(card)) paintRing(pen, boxNow(card, board), look);
  };
  for (const [id, { name, colour }] of selectedBy)
    ring(id, { colour: `var(--person-${colour})`, width: 2.5, away: 3, name });
  if (pointed !== null) ring(pointed, { colour: 'var(--accent)', width: 1.5, away: 1 });
  for (const id of selection) ring(id, { colour: 'var(--accent)', width: 2.5, away: 1 });
}

// Cards

/** Steps back while a plan without it lies over the canvas. */
const ASIDE = 0.3;

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

/** On the upper edge, clear of the title; in the middle where there is no title. */
function outcomePlace({ x, y, width, height }: Box): Point {
  return width - 2 * PADDING < NARROWEST || height < LINE + PADDING
    ? { x: x + width / 2, y: y + height / 2 }
    : cornerOf({ x, y, width, height });
}

function cornerOf({ x, y, width }: Box): Point {
  return { x: x + width - SIGN * 0.7, y };
}

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
