import type { Extras, PdfNode, Style } from './engine/nodes.ts';
import { box, text } from './engine/nodes.ts';
import type { Measure } from './look.ts';

/** What every piece of the report is set by: its languages, and which side lines begin on. */
export interface Setting {
  readonly language: string;
  readonly boardLanguage: string;
  readonly isRightToLeft: boolean;
  /** Each text states it for itself: the engine counts inherited heights of lines twice. */
  readonly measure: Measure;
  /** Says that so many rows of a table are in the workbook alone. */
  readonly moreRows: (rows: number) => string;
  /** The picture of a name, as an SVG document. */
  readonly figure: (name: string) => string | undefined;
}

/** Boxes side by side, in the order of reading. */
export function line(
  { isRightToLeft }: Setting,
  style: Style,
  children: readonly PdfNode[],
  extras?: Extras,
): PdfNode {
  return box({ flexDirection: isRightToLeft ? 'row-reverse' : 'row', ...style }, children, extras);
}

/** A margin or padding on the side where lines begin or end. */
export function side(
  { isRightToLeft }: Setting,
  what: 'margin' | 'padding',
  end: 'start' | 'end',
  points: number,
): Style {
  return { [`${what}${(end === 'start') === isRightToLeft ? 'Right' : 'Left'}`]: points };
}

/** How little the engine likes to break a word, or between a bracket and a link: only what fits no line is broken. */
const UNWILLING = 9000;

/** How texts of their own run. */
export function flow({ isRightToLeft }: Setting): Style {
  return isRightToLeft ? { direction: 'rtl', textAlign: 'right' } : { direction: 'ltr', textAlign: 'left' };
}

/** A paragraph of its own. */
export function prose(
  setting: Setting,
  style: Style,
  content: string | readonly PdfNode[],
  extras?: Extras,
): PdfNode {
  const { measure } = setting;
  return text({ ...flow(setting), fontSize: measure.size, lineHeight: measure.leading, ...style }, content, {
    hyphenationPenalty: UNWILLING,
    ...extras,
  });
}
