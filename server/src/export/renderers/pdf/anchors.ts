import { type Block, type Part, plainText } from '@parcours/shared/report';

/** An anchor in the document that links lead to: the block that bears it, and what it is called to those who listen. */
interface Anchor {
  readonly block: Block;
  readonly called: string;
}

/** By the number of the gap. */
export type GapAnchors = ReadonlyMap<number, Anchor>;

/** Where links to gaps lead: to a gap's card, or to its row in the first table that has one where it has no card. */
export function gapAnchorsIn(parts: readonly Part[]): GapAnchors {
  const anchors = new Map<number, Anchor>();
  const blocks = parts.flatMap((part) => part.blocks);
  for (const block of blocks) {
    if (block.kind !== 'gap' || anchors.has(block.number)) continue;
    anchors.set(block.number, { block, called: `${block.label} ${block.number}. ${plainText(block.title)}` });
  }
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    block.gaps?.slice(0, MOST_ROWS).forEach((gap, at) => {
      const title = plainText(block.rows[at]?.[1] ?? []);
      if (!anchors.has(gap))
        anchors.set(gap, { block, called: `${block.columns[0]?.title ?? ''} ${gap}. ${title}` });
    });
  }
  return anchors;
}

/** Longer tables fill a book that nobody reads; the workbook has them whole. */
export const MOST_ROWS = 250;

/** The name of a gap's anchor. */
export const anchorOf = (gap: number): string => `gap-${gap}`;
