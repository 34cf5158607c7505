import { type Block, heightOf, type Measure } from './measure.ts';
import type { PageOf, PageSetup, Piece, Size } from './nodes.ts';
import { paginate } from './paginate.ts';
import { moved } from './split.ts';
import type { LaidNode } from './tagging.ts';

/** What stands on a page, placed from the top of its content. */
export interface MadeUpPage {
  readonly size: Size;
  readonly content: readonly LaidNode[];
}

interface Measured {
  readonly piece: Piece;
  readonly blocks: readonly Block[];
}

/** Makes up all pages of a document; twice, for it is known only then where things have come to stand. */
export async function makeUpPages(
  pieces: readonly Piece[],
  setup: PageSetup,
  measure: Measure,
): Promise<MadeUpPage[]> {
  const measured: Measured[] = [];
  for (const piece of pieces) {
    measured.push({
      piece,
      blocks: await measure(
        contentOf(piece, () => undefined),
        widthOf(piece, setup),
      ),
    });
  }
  const pageOf = placesOn(makeUp(measured, setup));
  const final: Measured[] = [];
  for (const { piece, blocks } of measured) {
    const isLate = piece.kind === 'contents';
    final.push({
      piece,
      blocks: isLate ? await measure(piece.content(pageOf), widthOf(piece, setup)) : blocks,
    });
  }
  return makeUp(final, setup);
}

function contentOf(piece: Piece, pageOf: PageOf) {
  return piece.kind === 'contents' ? piece.content(pageOf) : piece.content;
}

function widthOf(piece: Piece, { size, margins }: PageSetup): number {
  return (piece.kind === 'sheet' ? piece.size.width : size.width) - 2 * margins.side;
}

/** Pieces that flow share their pages; a sheet stands alone. */
function makeUp(measured: readonly Measured[], { size, margins }: PageSetup): MadeUpPage[] {
  const pages: MadeUpPage[] = [];
  let flow: Block[] = [];
  const roomOn = ({ height }: Size) => height - margins.top - margins.bottom;
  const pour = () => {
    pages.push(...paginate(flow, roomOn(size)).map((content) => ({ size, content })));
    flow = [];
  };
  for (const { piece, blocks } of measured) {
    if (piece.kind === 'sheet') {
      pour();
      const sheet = piece.size;
      pages.push(...paginate(blocks, roomOn(sheet)).map((content) => ({ size: sheet, content })));
    } else flow.push(...blocks);
  }
  pour();
  return pages;
}

function placesOn(pages: readonly MadeUpPage[]): PageOf {
  const places = new Map<string, number>();
  pages.forEach(({ content }, at) => {
    for (const { props } of content) if (props?.anchor !== undefined) places.set(props.anchor, at + 1);
  });
  return (anchor) => places.get(anchor);
}

/** Sets content and running foot on a page. */
export async function setPages(
  pages: readonly MadeUpPage[],
  setup: PageSetup,
  measure: Measure,
): Promise<LaidNode[]> {
  const { margins, footAt, foot } = setup;
  const set: LaidNode[] = [];
  for (const [at, { size, content }] of pages.entries()) {
    const width = size.width - 2 * margins.side;
    const [below] = await measure([foot(at + 1, pages.length)], width);
    const box = {
      top: margins.top,
      left: margins.side,
      width,
      height: size.height - margins.top - margins.bottom,
    };
    const children = [
      { type: 'VIEW', style: {}, box, children: content },
      ...(below
        ? [moved(beside(below.node, margins.side), size.height - footAt - heightOf(below.node))]
        : []),
    ];
    set.push({ type: 'PAGE', props: {}, style: {}, box: { top: 0, left: 0, ...size }, children });
  }
  return set;
}

function beside(node: LaidNode, left: number): LaidNode {
  return node.box ? { ...node, box: { ...node.box, left } } : node;
}
