import type { Board } from '@parcours/shared/board';
import { type Card, sizeOf } from '../../client/src/records/cards.ts';

/** A card's place, and its size as the canvas draws it. */
interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every card of the board: not the frames, which lie under the cards. */
export function cardsOf({ personas, steps, objectives, notes }: Board): Box[] {
  const cards: Card[] = [
    ...personas.map((record) => ({ collection: 'personas' as const, record })),
    ...steps.map((record) => ({ collection: 'steps' as const, record })),
    ...objectives.map((record) => ({ collection: 'objectives' as const, record })),
    ...notes.map((record) => ({ collection: 'notes' as const, record })),
  ];
  return cards.map((card) => {
    const { id, x, y } = card.record;
    return { id, x, y, ...sizeOf(card) };
  });
}

/** The smallest box around all of them. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { id: 'all', x, y, width: right - x, height: bottom - y };
}
