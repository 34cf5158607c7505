import draw from '@react-pdf/render';
import { fontStore } from './fonts.ts';
import { measuring, othersTurn } from './measure.ts';
import type { PageSetup, Piece } from './nodes.ts';
import { makeUpPages, setPages } from './pages.ts';
import { type Properties, TaggedDocument } from './taggedDocument.ts';
import { type LaidNode, tagging } from './tagging.ts';

/** The declared types of the engine know no tags. */
const drawOn = draw as unknown as (
  document: TaggedDocument,
  laid: { readonly children: readonly LaidNode[] },
) => void;

/** A tagged PDF file of the pieces in their order. Others get their turn in between, however long it is. */
export async function makePdf(
  pieces: readonly Piece[],
  setup: PageSetup,
  properties: Properties,
): Promise<Uint8Array> {
  const measure = measuring(await fontStore(), setup.style);
  const pages = await setPages(await makeUpPages(pieces, setup, measure), setup, measure);
  const document = new TaggedDocument(properties, namesOf(pages));
  const file = contentOf(document);
  const tagged = tagging(document);
  for (const page of pages) {
    drawOn(document, { children: [tagged(page)] });
    await othersTurn();
  }
  document.finish();
  return file;
}

/** What the places that links lead to are called. */
function namesOf(pages: readonly LaidNode[]): (anchor: string) => string | undefined {
  const names = new Map<string, string>();
  const visit = ({ props, children = [] }: LaidNode): void => {
    const name = props?.bookmark?.title ?? props?.called;
    if (props?.anchor !== undefined && name !== undefined) names.set(props.anchor, name);
    children.forEach(visit);
  };
  pages.forEach(visit);
  return (anchor) => names.get(anchor);
}

function contentOf(document: TaggedDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
