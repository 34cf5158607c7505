import type { SourceDocument } from './model.ts';

/** A document that a scenario rests on, as it is cited. */
export function documentLine({ title, publisher, year, url }: Omit<SourceDocument, 'id'>): string {
  const parts = [title, publisher, year, url].filter((part) => part !== undefined);
  return parts.join(', ').replace(/\s+/g, ' ');
}

/** A line is a document: one that is known as it was, of any other its title, and where an address in it leads. */
export function documentsIn(lines: string, known: readonly SourceDocument[]): readonly SourceDocument[] {
  const left = [...known];
  const taken = new Set(known.map(({ id }) => id));
  const found = lines.split('\n').map((line) => line.trim());
  return found
    .filter((line) => line !== '')
    .map((line) => {
      const at = left.findIndex((document) => documentLine(document) === line);
      const [same] = at < 0 ? [] : left.splice(at, 1);
      return same ?? newDocument(line, taken);
    });
}

function newDocument(line: string, taken: Set<string>): SourceDocument {
  const [address] = /https?:\/\/\S+/.exec(line) ?? [];
  const title = line.replace(address ?? '', '').replace(/[\s,]+$/, '');
  const isAddress = address !== undefined && URL_PATTERN.test(address);
  return { id: freeId(taken), title: title || line, ...(isAddress && { url: address }) };
}

/** An id that no other document has, which is taken then. */
function freeId(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`document-${number}`)) number += 1;
  const id = `document-${number}`;
  taken.add(id);
  return id;
}

const URL_PATTERN = /^https?:\/\/[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/;
