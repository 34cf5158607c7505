import layOut from '@react-pdf/layout';
import { type fontStore, lettersOf } from './fonts.ts';
import { legible } from './letters.ts';
import { mend } from './mend.ts';
import type { PdfNode, Style } from './nodes.ts';
import type { LaidNode } from './tagging.ts';

/** A node as it will stand on a page, with the room that it wants above and below. */
export interface Block {
  readonly node: LaidNode;
  readonly above: number;
  readonly below: number;
}

export type Measure = (content: readonly PdfNode[], width: number) => Promise<Block[]>;

/** About so many nodes are laid out at once, so that others get their turn in between. */
const NODES_AT_ONCE = 600;

/** The declared types of the engine leave the fonts out, and know no tags. */
const layOutWith = layOut as unknown as (document: object, fonts: object) => Promise<LaidNode>;

/** Lays nodes out, one below the other, in a column as long as they need. */
export function measuring(fonts: Awaited<ReturnType<typeof fontStore>>, style: Style): Measure {
  const has = lettersOf(fonts);
  const column = async (content: readonly PdfNode[], width: number): Promise<LaidNode> => {
    const children = content.map((node) => legible(node, has));
    const page = { type: 'PAGE', props: { size: { width }, wrap: false }, style, children };
    const laid = await layOutWith({ type: 'DOCUMENT', props: {}, style: {}, children: [page] }, fonts);
    const [only] = laid.children ?? [];
    if (!only) throw new RangeError('The layout engine lost a page');
    return only;
  };
  return async (content, width) => {
    const blocks: Block[] = [];
    for (const batch of batches(content)) {
      const { children = [], box } = await column(batch, width);
      children.forEach(mend);
      const ends = children.map((node) => topOf(node) + heightOf(node));
      const bottom = box?.height ?? 0;
      children.forEach((node, at) => {
        const isLast = at === children.length - 1;
        blocks.push({
          node,
          above: topOf(node) - (ends[at - 1] ?? 0),
          below: isLast ? bottom - (ends[at] ?? 0) : 0,
        });
      });
      await othersTurn();
    }
    return blocks;
  };
}

export const topOf = ({ box }: LaidNode): number => box?.top ?? 0;
export const heightOf = ({ box }: LaidNode): number => box?.height ?? 0;

export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function batches(content: readonly PdfNode[]): PdfNode[][] {
  const all: PdfNode[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const node of content) {
    if (size >= NODES_AT_ONCE) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(node);
    size += sizeOf(node);
  }
  return all;
}

function sizeOf(node: PdfNode): number {
  return node.type === 'TEXT_INSTANCE' ? 0 : node.children.reduce((sum, child) => sum + sizeOf(child), 1);
}
