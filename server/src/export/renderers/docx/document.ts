import type { Part } from '@parcours/shared/report';
import { Document, Packer, type PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { coreProperties, PROPERTIES_PATH } from '../../office/properties.ts';
import { stillZip } from '../../office/stillZip.ts';
import type { RenderInput } from '../../renderer.ts';
import { contents, footers, masthead } from './frame.ts';
import { NUMBERING } from './lists.ts';
import { A4 } from './pages.ts';
import { picturesOf } from './pictures.ts';
import { partRuns, sectionsOf } from './sections.ts';
import { stylesFor } from './styles.ts';
import { writerFor } from './writer.ts';

/** The bytes of the document. */
export async function makeDocument({ model, figure, pageOf, moreRows }: RenderInput): Promise<Uint8Array> {
  const { head, parts } = model;
  const writer = writerFor({ model, moreRows }, await picturesOf(parts, figure));
  const [note, ...rest] = parts;
  const runs = [
    { page: A4, children: masthead(head, writer) },
    ...(note ? partRuns(note, writer) : []),
    { page: A4, children: contents(head, parts, writer) },
    ...rest.flatMap((part) => partRuns(part, writer)),
  ];
  const file = new Document({
    styles: stylesFor(writer),
    numbering: NUMBERING,
    pageNumbers: pageCounter(parts),
    sections: sectionsOf(runs, (page) => footers(head, pageOf, page, writer)),
  });
  const properties = { path: PROPERTIES_PATH, data: coreProperties(model) };
  return stillZip(await Packer.toBuffer(file, undefined, [properties]));
}

/** In characters of the model: to count the pages takes as long as to make them, and a book has too many. */
const COUNTED = 600_000;

/** Words as long as this may have to be broken: at each of their letters, the line so far is measured again. */
const BROKEN_WORD = /[^\s]{40,}/gu;
/** A letter of such words takes some milliseconds to place. */
const BROKEN_LETTERS = 1_000;

/** Counts the pages as Word lays them out; past what it has no rule for, as near as it can. */
function pageCounter(parts: readonly Part[]): PageNumberEstimator {
  return canBeCounted(parts) ? estimatePageNumbersWith({ guess: true }) : () => ({ bookmarks: new Map() });
}

/** Whether the pages of a document of these parts are counted within seconds. */
function canBeCounted(parts: readonly Part[]): boolean {
  if (JSON.stringify(parts).length > COUNTED) return false;
  let letters = 0;
  for (const text of textsIn(parts)) {
    for (const [word] of text.matchAll(BROKEN_WORD)) letters += word.length;
    if (letters > BROKEN_LETTERS) return false;
  }
  return true;
}

/** Every text within a value, except addresses, which are not printed. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) if (key !== 'url') yield* textsIn(part);
}
