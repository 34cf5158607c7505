import { A4 } from '../../print/sheets.ts';

/** In points: the room between the margins of an upright page of A4, and what stands beside it. */
export const MARGINS = { side: 50, top: 42, bottom: 54 } as const;
export const WIDTH = A4.width - 2 * MARGINS.side;

/** The size of letters, and the height of a line in such sizes. */
export interface Measure {
  readonly size: number;
  readonly leading: number;
}

export const MEASURES = {
  body: { size: 9.6, leading: 1.36 },
  /** A page has to hold it. */
  note: { size: 9.4, leading: 1.28 },
  card: { size: 8.4, leading: 1.27 },
  table: { size: 8.8, leading: 1.28 },
  broadTable: { size: 8.2, leading: 1.28 },
  broadestTable: { size: 7.6, leading: 1.28 },
} as const satisfies Record<string, Measure>;

/** The usual width of a character, in em, with a little to spare. */
export const CHARACTER = 0.53;

/** How many characters about fit on a line of a width. */
export const charactersIn = (width: number, size: number): number => Math.floor(width / (size * CHARACTER));
