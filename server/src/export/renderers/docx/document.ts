import { Document, Packer } from 'docx';
import { coreProperties, PROPERTIES_PATH } from '../../office/properties.ts';
import { stillZip } from '../../office/stillZip.ts';
import type { RenderInput } from '../../renderer.ts';
import { contents, footers, masthead } from './frame.ts';
import { NUMBERING } from './lists.ts';
import { pageCounter } from './pageCount.ts';
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
