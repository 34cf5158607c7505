import type { CardName } from '@parcours/shared/board';
import { cardKind, cardsOf, sizeOf } from '../../records/cards.ts';
import type { Point, Size } from '../../records/kind.ts';
import type { RecordMaps } from '../../store/boardStore.ts';

type Box = Point & Size;

/** Between a card that is put somewhere by itself and those that are there. */
const GAP = 24;
/** Rings of places around the one wished for; a board that is full so far out takes the card where it was wished. */
const RINGS = 40;

/**
 * Where a card goes whose middle is wished for at `wished`: there, or at the nearest place around it where it lies on
 * no other. Areas may have cards in them, and cards areas around them.
 */
export function freePoint(wished: Point, { isArea, size }: NewCard, records: RecordMaps): Point {
  const others = boxesBeside(isArea, records);
  const isFree = (middle: Point) => {
    const box = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size };
    return !others.some((other) => touches(box, other));
  };
  const step = { x: size.width + GAP, y: size.height + GAP };
  return pointsAround(wished, step).find(isFree) ?? wished;
}

interface NewCard {
  readonly isArea: boolean;
  readonly size: Size;
}

function boxesBeside(isArea: boolean, records: RecordMaps): readonly Box[] {
  return [...cardsOf(records)]
    .filter(({ collection }) => (cardKind<CardName>(collection).area !== undefined) === isArea)
    .map((card) => ({ x: card.record.x, y: card.record.y, ...sizeOf(card) }));
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
