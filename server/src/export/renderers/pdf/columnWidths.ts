import { plainText, type Rich, type TableBlock } from '@parcours/shared/report';

/** The usual width of a character, in em, with a little to spare. */
const CHARACTER = 0.53;
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
export function columnWidths({ columns, rows }: TableBlock, width: number, fontSize: number): number[] {
  const cells = columns.map(({ title }, at) => [
    measured([{ kind: 'text', text: title }]),
    ...rows.map((row) => measured(row[at] ?? [])),
  ]);
  const least = cells.map((column) => {
    const word = column.reduce((longest, cell) => Math.max(longest, cell.longestWord), 1);
    return Math.min(LONGEST_WORD, word) * fontSize * CHARACTER + PADDING;
  });
  const wishes = cells.map((column) =>
    Math.sqrt(sum(column.map(({ length }) => length ** 2)) / column.length),
  );
  const needed = sum(least);
  if (needed >= width) return least.map((part) => (part * width) / needed);
  const wished = sum(wishes);
  return least.map((part, at) => part + ((width - needed) * (wishes[at] ?? 0)) / wished);
}

/** A badge is not broken: it counts as one word. */
function measured(content: Rich): Cell {
  const words = content.flatMap((span) =>
    span.kind === 'badge'
      ? [span.text.length + BORDER]
      : span.text.split(/[ \n]+/).map((word) => word.length),
  );
  return { length: plainText(content).length, longestWord: Math.max(1, ...words) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
