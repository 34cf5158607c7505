import type { CardName } from '@parcours/shared/board';
import type { Point, Size } from '../records/kind.ts';
import { type Box, boxAround } from './boxes.ts';

interface View extends Point {
  readonly zoom: number;
}

/** Room for what lies over the canvas at its edges, in pixels. */
export const CLEAR_OF_TOOLS = { top: 28, right: 28, bottom: 136, left: 28 } as const;

/** How far one can zoom out, unless the board is so large that it is not all in sight then. */
export const MIN_ZOOM = 0.1;
/** From this zoom on, what is on the cards can be read. */
export const READABLE = 0.6;
/** Between the edge of the canvas and the card with which the ways begin, in pixels. */
export const MARGIN = 28;

/** A card as far as it takes room. */
export interface Placed {
  readonly collection: CardName;
  readonly id: string;
  readonly box: Box;
}

/**
 * With what a board opens for the first time, where it has any cards: all of it, or, where that would be too small to
 * read, the first persona and the beginning of the ways.
 */
export function openingViewport(cards: readonly Placed[], canvas: Size): View {
  const whole = boxAround(cards.map(({ box }) => box));
  const all = fitted(whole, canvas);
  if (all.zoom >= READABLE) return all;
  const personas = cards.filter(({ collection }) => collection === 'personas');
  const [first] = personas.sort((a, b) => (a.id < b.id ? -1 : 1));
  const start = first?.box ?? whole;
  // A board of notes alone, which may stand anywhere, is read from its top.
  const middle = start.y + Math.min(start.height / 2, (canvas.height * 0.45 - MARGIN) / READABLE);
  return {
    x: MARGIN - start.x * READABLE,
    y: canvas.height * 0.45 - middle * READABLE,
    zoom: READABLE,
  };
}

/** In the middle of the canvas, or beside it as far as the tools take the room. */
function fitted(box: Box, { width, height }: Size): View {
  const { top, right, bottom, left } = CLEAR_OF_TOOLS;
  const whole = Math.min((width - left - right) / box.width, (height - top - bottom) / box.height);
  const zoom = Math.min(1, Math.max(MIN_ZOOM, whole));
  return {
    x: placed(width, box.width * zoom, left, right) - box.x * zoom,
    y: placed(height, box.height * zoom, top, bottom) - box.y * zoom,
    zoom,
  };
}

/** Where a length begins that is in the middle of another, and leaves so much at its ends where there is room. */
function placed(whole: number, length: number, before: number, after: number): number {
  return Math.max(before, Math.min((whole - length) / 2, whole - after - length));
}
