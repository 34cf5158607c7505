import type { CardName } from '@parcours/shared/board';
import { type Box, boxOf as boxOfRecord } from '@parcours/shared/drawing/board/sizes';
import type { CardOf } from '../records/cards.ts';

export type { Box };

/** The room that a card takes on the canvas, by its upper left corner. */
export function boxOf<Name extends CardName>({ collection, record }: CardOf<Name>): Box {
  return boxOfRecord(collection, record);
}

/** One of the two directions of the canvas, by the names of a box's fields in it. */
export interface Axis {
  readonly start: 'x' | 'y';
  readonly length: 'width' | 'height';
}

export const AXES = {
  across: { start: 'x', length: 'width' },
  down: { start: 'y', length: 'height' },
} as const satisfies Readonly<Record<string, Axis>>;

/** The box around some boxes, of which there are any. */
export function boxAround(boxes: readonly Box[]): Box {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
