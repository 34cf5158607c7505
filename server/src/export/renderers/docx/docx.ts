import { Document, Packer } from 'docx';
import { coreProperties, PROPERTIES_PATH } from '../../office/properties.ts';
import { stillZip } from '../../office/stillZip.ts';
import type { Renderer, RenderInput } from '../../renderer.ts';
import { contents, footers, masthead } from './frame.ts';
import { NUMBERING } from './lists.ts';
import { A4 } from './pages.ts';
import { picturesOf } from './pictures.ts';
import { partRuns, sectionsOf } from './sections.ts';
import { stylesFor } from './styles.ts';
import { writerFor } from './writer.ts';

/** The report as a document to go on writing in: styles, headings, tables, lists and links are real ones. */
export const docx: Renderer = {
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  render: document,
};

async function document({ model, figure, pageOf, moreRows }: RenderInput): Promise<Uint8Array> {
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
    sections: sectionsOf(runs, (page) => footers(head, pageOf, page, writer)),
  });
  const properties = { path: PROPERTIES_PATH, data: coreProperties(model) };
  return stillZip(await Packer.toBuffer(file, undefined, [properties]));
}
