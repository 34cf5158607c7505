import type { Frame } from '@parcours/shared/board';
import { type Card, cardsOf, sizeOf } from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import type { RecordMaps } from '../../store/boardStore.ts';

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
    for (const card of cardsOf(records)) {
      const { record } = card;
      if (places.has(record.id) || !isIn(card, frame) || isFixed(card)) continue;
      all.set(record.id, { x: record.x + place.x - frame.x, y: record.y + place.y - frame.y });
    }
  }
  return all;
}

/** A card lies in a frame when its middle does. */
function isIn(card: Card, frame: Frame): boolean {
  const { width, height } = sizeOf(card);
  const x = card.record.x + width / 2 - frame.x;
  const y = card.record.y + height / 2 - frame.y;
  return card.record.id !== frame.id && x >= 0 && x <= frame.width && y >= 0 && y <= frame.height;
}
