import { LEFT_TO_RIGHT_MARKS, textDirection, uprightBetween } from '../../report/index.ts';
import { element, escapeXml } from './svg.ts';

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

export interface TextLine {
  readonly text: string;
  readonly style: TextStyle;
  /** Runs from right to left, whatever it begins with: it is a line of a text that does. */
  readonly isRightToLeft?: boolean;
}

const LEADING = 1.28;
const BOLD = 1.12;

/**
 * Advance widths in em, those of DejaVu Sans: the widest of the fonts that a reader is likely to have, so that
 * text wraps early rather than runs over.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|.,:;! ’]/, 0.34],
  [/[ftr()[\]/-]/, 0.42],
  [/[mMW@%—…]/, 1],
  [/[wQOGNHUD&œ]/, 0.83],
  [/[A-ZÀ-Þ]/, 0.73],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u, 1.3],
  [/\p{M}/u, 0],
];
const USUAL_WIDTH = 0.64;

export function widthOf(text: string, { size, bold }: TextStyle): number {
  let em = 0;
  for (const character of text) em += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? USUAL_WIDTH;
  return em * size * (bold ? BOLD : 1);
}

/** A line never ends at a space that the writer made unbreakable. */
const BREAKING_SPACE = /[ \t\n\u2000-\u2006\u2008-\u200a]+/;

/** The text in lines no wider than `width`; a word that is wider by itself is cut. */
export function wrap(text: string, width: number, style: TextStyle): TextLine[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(BREAKING_SPACE).flatMap((word) => pieces(word, width, style))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && widthOf(longer, style) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  if (current !== '') lines.push(current);
  const rtl = isRightToLeft(text);
  return lines.map((line) => ({ text: line, style, isRightToLeft: rtl }));
}

/** The first of some lines, of which the last then says that there were more: a picture is no place to read on. */
export function firstLines(lines: readonly TextLine[], most: number): readonly TextLine[] {
  const last = lines[most - 1];
  if (last === undefined || lines.length === most) return lines;
  return [...lines.slice(0, most - 1), { ...last, text: `${last.text}…` }];
}

function pieces(word: string, width: number, style: TextStyle): string[] {
  if (widthOf(word, style) <= width) return word === '' ? [] : [word];
  const cut: string[] = [''];
  for (const character of word) {
    const last = cut.length - 1;
    if (cut[last] && widthOf(cut[last] + character, style) > width) cut.push(character);
    else cut[last] += character;
  }
  return cut;
}

export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { style }) => sum + style.size * LEADING, 0);
}

/** Whether a text begins on the right, by the first of its letters. */
export const isRightToLeft = (text: string): boolean => textDirection(text) === 'rtl';

/** Lines one under the other, from `top` on; each begins on the side that its script begins on. */
export function textBlock(lines: readonly TextLine[], left: number, top: number, width: number): string {
  let y = top;
  return lines
    .map(({ text, style, isRightToLeft: rtl = isRightToLeft(text) }) => {
      const baseline = y + style.size;
      y += style.size * LEADING;
      return element(
        'text',
        {
          x: rtl ? left + width : left,
          y: baseline,
          'font-size': style.size,
          'font-weight': style.bold ? 600 : undefined,
          fill: style.colour,
          direction: rtl ? 'rtl' : undefined,
        },
        escapeXml(uprightBetween(text, rtl ? 'rtl' : 'ltr', LEFT_TO_RIGHT_MARKS)),
      );
    })
    .join('');
}
