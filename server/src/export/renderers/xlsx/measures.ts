import { plainText, type Rich, type Sheet } from '@parcours/shared/report';

/** In characters of the usual font. */
const NARROWEST = 9;
const WIDEST = 46;
/** Up to this length a text stands on one line; longer ones are folded. */
const ONE_LINE = 24;
/** For the arrow of the filter beside a title. */
const ARROW = 4;
/** Figures keep off the next column. */
const INDENT = 2;
/** In points; the format allows no higher row. */
const LINE_HEIGHT = 15.5;
const HIGHEST = 409;

/** How wide each column is to be, so that short texts are not folded and long ones do not run off the screen. */
export function widthsOf({ columns, rows }: Sheet): number[] {
  return columns.map(({ title, numeric }, at) => {
    const lengths = rows.map((row) => plainText(row[at] ?? []).length);
    const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
    const body = bodyWidth(longest);
    const wanted = Math.max(longestWord(title) + ARROW, body) + (numeric ? INDENT : 0);
    return Math.min(WIDEST, Math.max(NARROWEST, wanted));
  });
}

/** A column left empty is there to be written in. */
function bodyWidth(longest: number): number {
  if (longest === 0) return ONE_LINE;
  return longest <= ONE_LINE ? longest + 2 : foldedAt(longest);
}

/** A text folded at this width is about as high as it is wide to the eye. */
function foldedAt(length: number): number {
  return ONE_LINE + Math.round(Math.sqrt(length) * 1.3);
}

function longestWord(title: string): number {
  return title.split(/\s/).reduce((most, word) => Math.max(most, word.length), 0);
}

/** How high a row must be (points) to show the whole of its texts; not every program finds out by itself. */
export function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => linesIn(text, widths[at] ?? NARROWEST));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE_HEIGHT);
}

export function textsOf(row: readonly Rich[]): string[] {
  return row.map(plainText);
}

/** A column is as wide as so many figures; of small letters, spaces and stops more stand on a line than of figures. */
const SMALL_LETTERS = 1.15;
/** Of what is as wide as a figure or wider: capitals, Arabic letters, signs. */
const WIDE = /[^\p{Ll}\p{M}\p{Z}\p{P}\n]/gu;
const HOW_WIDE = 1.25;
/** A word that does not fit leaves the end of its line empty: so many letters, on average. */
const LEFT_EMPTY = 3;

function linesIn(text: string, width: number): number {
  const usable = width * SMALL_LETTERS - LEFT_EMPTY;
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(lettersIn(line) / usable)), 0);
}

/** How long a line is, in small letters. */
function lettersIn(line: string): number {
  const wide = line.match(WIDE)?.length ?? 0;
  return line.length + wide * (HOW_WIDE - 1);
}
