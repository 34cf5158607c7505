import { type Block, type Box, type Size, shifted } from './units.ts';

/** A board is looked at on screens that are wider than high, with panels folded: about so many times. */
const WIDER = 2.4;

/** How wide rows of some wholes are that are together somewhat wider than high. */
function fairWidth(blocks: readonly Size[], gap: number): number {
  const room = blocks.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  return Math.sqrt(room * WIDER);
}

/** Puts wholes into rows, in their order, that are no wider than `wished`, unless one of them alone is. */
export function inRows(
  blocks: readonly Block[],
  gap: number,
  wished: number = fairWidth(blocks, gap),
): Block {
  const most = Math.max(wished, ...blocks.map(({ width }) => width));
  const parts = new Map<string, Box>();
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (x > 0 && x + block.width > most) {
      y += rowHeight + gap;
      x = 0;
      rowHeight = 0;
    }
    for (const [id, box] of shifted(block, x, y)) parts.set(id, box);
    width = Math.max(width, x + block.width);
    rowHeight = Math.max(rowHeight, block.height);
    x += block.width + gap;
  }
  return { parts, width, height: y + rowHeight };
}

/** So many stand one below the other; of more, as many in each of several columns. */
const MOST_IN_COLUMN = 9;

/** One below the other. */
export function inColumns(
  blocks: readonly Block[],
  gap: { readonly column: number; readonly row: number },
): Block {
  const columns = Math.ceil(blocks.length / MOST_IN_COLUMN);
  const inEach = Math.ceil(blocks.length / columns);
  const parts = new Map<string, Box>();
  let [x, height] = [0, 0];
  for (let first = 0; first < blocks.length; first += inEach) {
    const column = blocks.slice(first, first + inEach);
    if (first > 0) x += gap.column;
    let y = 0;
    for (const block of column) {
      for (const [id, box] of shifted(block, x, y)) parts.set(id, box);
      y += block.height + gap.row;
    }
    x += Math.max(...column.map(({ width }) => width));
    height = Math.max(height, y - gap.row);
  }
  return { parts, width: x, height };
}
