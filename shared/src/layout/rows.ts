import { type Block, type Box, type Size, shifted } from './units.ts';

/** A board is looked at on screens that are wider than high, with panels folded: about so many times. */
const WIDER = 2.4;

/** Puts wholes into rows, in their order, that are together somewhat wider than high. */
export function inRows(blocks: readonly Block[], gap: number): Block {
  const room = blocks.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const most = Math.max(Math.sqrt(room * WIDER), ...blocks.map(({ width }) => width));
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

/** One below the other. */
export function inColumn(sizes: readonly (Size & { readonly id: string })[], gap: number): Block {
  const parts = new Map<string, Box>();
  let [width, y] = [0, 0];
  for (const size of sizes) {
    parts.set(size.id, { x: 0, y, width: size.width, height: size.height });
    width = Math.max(width, size.width);
    y += size.height + gap;
  }
  return { parts, width, height: Math.max(0, y - gap) };
}
