import { plainText, type Rich, type Span, type TableBlock } from '@parcours/shared/report';

/** Twice as long is not twice as wide: long texts are folded more often than short ones. */
const FOLDING = 0.8;
/** The space beside the text of a cell, in characters. */
const PADDING = 2;
/** The first column is bold. */
const BOLD = 1.12;
/** A column left empty is there to be written in. */
const TO_WRITE_IN = 34;

/** How wide a column must be for its words to stay whole, and how wide its texts would like it; in characters. */
interface ColumnNeed {
  readonly least: number;
  readonly liked: number;
}

/**
 * The width of each column, so that words stay whole and long texts get the most room. They add up to `total`, which
 * is `capacity` characters wide.
 */
export function columnWidths(block: TableBlock, total: number, capacity: number): number[] {
  return exactly(
    total,
    shared(
      block.columns.map((_, at) => needOf(block, at)),
      capacity,
    ),
  );
}

/** Room by what is liked; a column for which that is not enough gets its least, and the others share the rest. */
function shared(needs: readonly ColumnNeed[], capacity: number): number[] {
  const held = new Set<ColumnNeed>();
  for (;;) {
    const room = capacity - sum([...held].map(({ least }) => least));
    const liked = sum(needs.filter((need) => !held.has(need)).map((need) => need.liked));
    const share = (need: ColumnNeed) => (held.has(need) ? need.least : (room * need.liked) / liked);
    const short = needs.filter((need) => share(need) < need.least);
    if (short.length === 0) return needs.map(share);
    for (const need of short) held.add(need);
  }
}

/** Whole numbers in the proportion of the shares; what rounding leaves goes to the first. */
function exactly(total: number, shares: readonly number[]): number[] {
  const all = sum(shares);
  const widths = shares.map((share) => Math.floor((total * share) / all));
  const rest = total - sum(widths);
  return widths.map((width, at) => (at === 0 ? width + rest : width));
}

function needOf({ columns, rows, abreast }: TableBlock, at: number): ColumnNeed {
  const title = columns[at]?.title ?? '';
  const cells = rows.map((row) => row[at] ?? []);
  const stretch = at === 0 ? BOLD : 1;
  const word =
    most([...wordsIn(title), ...cells.flatMap((cell) => unbreakable(cell, abreast !== undefined))]) * stretch;
  const longest = most(cells.map((cell) => plainText(cell).length)) * stretch;
  const liked = longest === 0 ? TO_WRITE_IN : longest ** FOLDING;
  return { least: word + PADDING, liked: liked + PADDING };
}

/** The lengths of what stands on one line whatever happens: a word, or a badge, whole unless many share the width. */
function unbreakable(text: Rich, breaksBadges: boolean): number[] {
  return text.flatMap((span: Span) => {
    if (span.kind !== 'badge') return wordsIn(span.text);
    const parts = breaksBadges ? wordsIn(span.text) : [span.text.length];
    return parts.map((length) => length + BADGE_FRAME);
  });
}

/** Its sign, the spaces around, and its bold letters. */
const BADGE_FRAME = 5;

function wordsIn(text: string): number[] {
  return text.split(/[ \n\t/-]+/).map(({ length }) => length);
}

function most(lengths: readonly number[]): number {
  return lengths.reduce((a, b) => Math.max(a, b), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
