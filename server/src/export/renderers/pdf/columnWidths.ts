import { plainText, type Rich, type TableBlock } from '@parcours/shared/report';
import { CHARACTER } from './sizes.ts';

const PADDING = 8;
/** What the border of a badge takes, in characters. */
const BORDER = 4;
/** Longer words may be broken. */
const LONGEST_WORD = 20;

interface Cell {
  readonly length: number;
  readonly longestWord: number;
}

/** Shares out the width of a table: to each column its longest word, and of the rest as its texts are long. */
export function columnWidths(
  { columns, rows, abreast }: TableBlock,
  width: number,
  fontSize: number,
): number[] {
  const breaks = abreast === undefined ? NEVER : SPACES;
  const cells = columns.map(({ title }, at) => [
    measured([{ kind: 'text', text: title }], breaks),
    ...rows.map((row) => measured(row[at] ?? [], breaks)),
  ]);
  const least = cells.map((column) => {
    const word = column.reduce((longest, cell) => Math.max(longest, cell.longestWord), 1);
    return Math.min(LONGEST_WORD, word) * fontSize * CHARACTER + PADDING;
  });
  const weights = cells.map((column) =>
    Math.sqrt(sum(column.map(({ length }) => length ** 2)) / column.length),
  );
  const needed = sum(least);
  if (needed >= width) return least.map((part) => (part * width) / needed);
  const totalWeight = sum(weights);
  return least.map((part, at) => part + ((width - needed) * (weights[at] ?? 0)) / totalWeight);
}

const SPACES = /[ \n]+/;
const NEVER = /(?!)/;

/** Where badges are broken depends on how many share the width. What follows a word without a space belongs to it. */
function measured(content: Rich, badgeBreaks: RegExp): Cell {
  const text = plainText(content);
  const badges = content.flatMap((span) =>
    span.kind === 'badge' ? span.text.split(badgeBreaks).map((word) => word.length + BORDER) : [],
  );
  const words = text.split(SPACES).map((word) => word.length);
  return { length: text.length, longestWord: Math.max(1, ...words, ...badges) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
