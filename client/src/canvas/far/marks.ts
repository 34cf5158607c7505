import { barriersOn } from '../../records/barriers/barriersOn.tsx';
import { type Card, isLocked } from '../../records/cards.ts';
import { countOpen, countUnseen, threadsOn, type Unseen } from '../../records/comments/threads.ts';
import { votesOn } from '../../records/votes/votes.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import { type Box, boxOf } from '../boxes.ts';
import { type FarBoard, SIGN, SPOT } from './pen.ts';

/** The votes on a card or on what stands in the way there, or how much is said of it: on its edge, in pixels. */
export interface Mark {
  readonly kind: 'votes' | 'comments';
  /** Undefined where there is room for the sign alone. */
  readonly count: number | undefined;
  readonly isNew: boolean;
  readonly box: Box;
}

/** A pill: its height, and along it the padding, the sign, a gap and figures of so many pixels each. */
export const MARK = { height: 16, padding: 4, sign: 11, gap: 3, figure: 7 } as const;
/** So much of a mark lies over the card, where no title comes. */
const OVER = 3;
/** Kept free beside numbers: at the beginning for that of a plan, and at the end; in the corner for a sign. */
const KEPT = { start: 12, end: 4, corner: SIGN * 1.4 } as const;

type Talk = Pick<FarBoard, 'records' | 'unseen'>;
type Unplaced = Omit<Mark, 'box'>;

/** What a card that lies at a place of the screen has room for. */
export function marksOn(card: Card, at: Box, talk: Talk): readonly Mark[] {
  if (at.height < SPOT) return NONE;
  const told = toldOf(card, talk);
  return told === null ? NONE : [...onUpperEdge(card, at, told), ...onLowerEdge(at, told)];
}

const NONE: readonly Mark[] = [];

interface Told {
  readonly votes: readonly Unplaced[];
  /** The votes on what stands in the way. */
  readonly barred: readonly Unplaced[];
  readonly said: readonly Unplaced[];
}

interface Known {
  readonly unseen: Unseen;
  /** Null of a card of which there is nothing to tell, as of most. */
  readonly byCard: Map<string, Told | null>;
}

/** All cards in sight are asked at each frame in which the board is moved. */
const KNOWN = new WeakMap<RecordMaps, Known>();

function toldOf(card: Card, talk: Talk): Told | null {
  const { id } = card.record;
  const { byCard } = knownOf(talk);
  const known = byCard.get(id);
  if (known !== undefined) return known;
  const { records } = talk;
  const barriers = barriersOn(records, id).map((barrier) => barrier.id);
  const told = {
    votes: votesFor(records, [id]),
    barred: votesFor(records, barriers),
    said: saidOf(card, talk),
  };
  const isTold = told.votes.length + told.barred.length + told.said.length > 0;
  byCard.set(id, isTold ? told : null);
  return isTold ? told : null;
}

function knownOf({ records, unseen }: Talk): Known {
  const known = KNOWN.get(records);
  if (known?.unseen === unseen) return known;
  const fresh: Known = { unseen, byCard: new Map() };
  KNOWN.set(records, fresh);
  return fresh;
}

/** Where the comments on a card are told at a zoom, in pixels from the origin of the canvas. */
export function commentMarkOn(card: Card, zoom: number, talk: Talk): Box | undefined {
  const { x, y, width, height } = boxOf(card);
  const at = { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom };
  return marksOn(card, at, talk).find(({ kind }) => kind === 'comments')?.box;
}

/** Before the corner: both; if they do not fit, what is said, by its sign alone at the least. */
function onUpperEdge(card: Card, at: Box, { votes, said }: Told): readonly Mark[] {
  const width = at.width - (hasSignInCorner(card) ? KEPT.corner : 0);
  const y = at.y + OVER - MARK.height;
  const room = width - KEPT.start - KEPT.end;
  const counted = [[...votes, ...said], said].find((marks) => marks.length > 0 && lengthOf(marks) <= room);
  if (counted !== undefined) return inRow(counted, { x: at.x + width - KEPT.end - lengthOf(counted), y });
  const signs = said.map((mark): Unplaced => ({ ...mark, count: undefined }));
  return lengthOf(signs) <= width ? inRow(signs, { x: at.x + width - lengthOf(signs), y }) : NONE;
}

/** Beside the sign of what stands in the way. */
function onLowerEdge(at: Box, { barred }: Told): readonly Mark[] {
  const x = at.x + SIGN * 1.4;
  const fits = at.height >= SIGN && x + lengthOf(barred) <= at.x + at.width;
  return fits ? inRow(barred, { x, y: at.y + at.height - OVER }) : NONE;
}

function hasSignInCorner(card: Card): boolean {
  return card.collection === 'objectives' || isLocked(card);
}

function votesFor(records: Talk['records'], ids: readonly string[]): readonly Unplaced[] {
  const counts = votesOn(records);
  const count = ids.reduce((sum, id) => sum + (counts.get(id)?.total ?? 0), 0);
  return count === 0 ? [] : [{ kind: 'votes', count, isNew: false }];
}

function saidOf({ record }: Card, { records, unseen }: Talk): readonly Unplaced[] {
  const threads = threadsOn(records, record.id);
  const count = countOpen(threads);
  const news = countUnseen(threads, unseen);
  return count + news === 0 ? [] : [{ kind: 'comments', count: count || news, isNew: news > 0 }];
}

const BETWEEN = 3;

function inRow(marks: readonly Unplaced[], { x, y }: Pick<Box, 'x' | 'y'>): readonly Mark[] {
  return marks.map((mark, index) => {
    const before = marks.slice(0, index).reduce((sum, other) => sum + widthOf(other) + BETWEEN, 0);
    return { ...mark, box: { x: x + before, y, width: widthOf(mark), height: MARK.height } };
  });
}

function lengthOf(marks: readonly Unplaced[]): number {
  return marks.reduce((sum, mark) => sum + widthOf(mark), 0) + BETWEEN * Math.max(0, marks.length - 1);
}

function widthOf({ count }: Unplaced): number {
  const { height, padding, sign, gap, figure } = MARK;
  return count === undefined ? height : 2 * padding + sign + gap + figure * String(count).length;
}
