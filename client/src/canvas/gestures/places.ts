import type { CardName } from '@parcours/shared/board';
import { type Card, cardKind, cardsOf, contentsOf, sizeOf } from '../../records/cards.ts';
import type { AddContext, Point, Size } from '../../records/kind.ts';
import { addStepAt } from '../../records/steps/kind.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import type { Placeable } from '../../store/uiStore.ts';
import { type Box, boxOf } from '../boxes.ts';

/** What comes from the city's list is a step there. */
function cardOf(what: Placeable): CardName {
  return 'id' in what ? 'steps' : what.kind;
}

/** Where a new card goes that nobody points a place for: near `wished`, where there is room. */
export function roomFor(what: Placeable, wished: Point, records: RecordMaps): Point {
  const kind = cardOf(what);
  return freePoint(wished, cardKind<CardName>(kind).newSize, boxesBeside([kind], records));
}

/** The same for the middle of several cards with a box around them. */
export function roomForAll(cards: readonly Card[], size: Size, wished: Point, records: RecordMaps): Point {
  const kinds = cards.map(({ collection }) => collection);
  return freePoint(wished, size, boxesBeside(kinds, records));
}

/** Between a card and one that is added beside it. */
const APART = 90;

/** Where the middle of a new step goes that comes after a card, or before it, so far away in canvas units. */
export function besideCard(card: Card, side: 'after' | 'before', away = APART): Point {
  const { width, height } = sizeOf(card);
  const { x, y } = card.record;
  const half = cardKind('steps').newSize.width / 2;
  return { x: side === 'after' ? x + width + away + half : x - away - half, y: y + height / 2 };
}

/**
 * Puts a new card on the canvas with its middle at `at`, and returns its id; undefined where it cannot be: what
 * it stands for is gone, or there is no persona whose objective it could be.
 */
export function placeCard(context: AddContext, what: Placeable, at: Point): string | undefined {
  const kind = cardKind<CardName>(cardOf(what));
  const { width, height } = kind.newSize;
  const corner = { x: Math.round(at.x - width / 2), y: Math.round(at.y - height / 2) };
  return 'id' in what ? addStepAt(context, what, corner) : kind.add(context, corner);
}

/** Between a card that is put somewhere by itself and those that are there. */
const GAP = 24;
/** Rings of places around the one wished for; a board that is full so far out takes the card where it was wished. */
const RINGS = 40;

/**
 * Where a card goes whose middle is wished for at `wished`: there, or at the nearest place around it where it lies on
 * no other. Areas may have cards in them, and cards areas around them.
 */
function freePoint(wished: Point, size: Size, others: readonly Box[]): Point {
  const isFree = (middle: Point) => {
    const { width, height } = size;
    const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
    return !others.some((other) => touches(box, other));
  };
  const step = { x: size.width + GAP, y: size.height + GAP };
  return pointsAround(wished, step).find(isFree) ?? wished;
}

const isArea = (kind: CardName): boolean => cardKind<CardName>(kind).area !== undefined;

/** The boxes of all that cards of some kinds may not lie on. */
function boxesBeside(kinds: readonly CardName[], records: RecordMaps): readonly Box[] {
  const areas = new Set(kinds.map(isArea));
  return [...cardsOf(records)].filter(({ collection }) => areas.has(isArea(collection))).map(boxOf);
}

function touches(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + GAP &&
    b.x < a.x + a.width + GAP &&
    a.y < b.y + b.height + GAP &&
    b.y < a.y + a.height + GAP
  );
}

/** The middle, then square rings around it: the places of each from the nearest on, those below and to the right first. */
function pointsAround({ x, y }: Point, step: Point): readonly Point[] {
  const offsets: Point[] = [{ x: 0, y: 0 }];
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const side: Point[] = [];
    for (let along = -ring; along <= ring; along += 1) {
      side.push({ x: along, y: ring }, { x: ring, y: along }, { x: along, y: -ring }, { x: -ring, y: along });
    }
    offsets.push(...side.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y)));
  }
  return offsets.map((offset) => ({ x: x + offset.x * step.x, y: y + offset.y * step.y }));
}

/**
 * The places of moved cards, and those of the cards that lie in a moved frame: they go with it, unless they are fixed
 * where they are.
 */
export function withContents(
  places: ReadonlyMap<string, Point>,
  records: RecordMaps,
  isFixed: (card: Card) => boolean,
): ReadonlyMap<string, Point> {
  const all = new Map(places);
  for (const [id, place] of places) {
    const frame = records.frames.get(id);
    if (frame === undefined) continue;
    for (const card of contentsOf(frame, records)) {
      const { record } = card;
      if (places.has(record.id) || isFixed(card)) continue;
      all.set(record.id, { x: record.x + place.x - frame.x, y: record.y + place.y - frame.y });
    }
  }
  return all;
}
