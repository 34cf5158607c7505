import { readPdf } from '../../helpers/pdf.ts';
import { unzip } from '../../helpers/unzip.ts';

/** Kinds of answers that no search finds anything in as they are. */
const PDF = /^application\/pdf/;
const OFFICE = /^application\/vnd\.openxmlformats/;

/** What a person who opens a file can read, and what else is in it, without its compression. */
export async function unpacked(type: string, content: Uint8Array): Promise<Uint8Array> {
  if (OFFICE.test(type)) return Buffer.concat([...unzip(content).values()]);
  if (!PDF.test(type)) return content;
  const { text, info, outline, links, structure } = await readPdf(content);
  // A line may be broken within what is looked for.
  const read = [text, text.replace(/\s/g, ''), JSON.stringify([info, outline, links, structure])];
  return Buffer.concat([content, Buffer.from(read.join('\n'))]);
}
