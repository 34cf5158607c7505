/** What a file is by how it begins: its name may say anything. */
export type FileKind = 'archive' | 'json' | 'xml' | 'turtle' | 'table';

/** Enough to know a format by. */
const LOOKED_AT = 4096;

export function fileKind(bytes: Uint8Array): FileKind {
  if (isArchive(bytes)) return 'archive';
  const start = startOf(bytes);
  if (/^[[{]/.test(start)) return 'json';
  if (start.startsWith('<?xml') || /^<(?:!doctype|!--|\w+:rdf\b)/i.test(start)) return 'xml';
  return /^(?:#.*\s+)*(?:@prefix|@base|prefix|base)\s|^(?:#.*\s+)*<[a-z]+:[^<>\s]*>\s+[<a\w]/i.test(start)
    ? 'turtle'
    : 'table';
}

export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function startOf(bytes: Uint8Array): string {
  const readable = bytes.subarray(0, LOOKED_AT).filter((byte) => byte !== 0);
  return new TextDecoder().decode(readable).replace(/^[\ufeff\ufffd\s]+/, '');
}

/** Of XML, whether it is RDF, by its beginning. */
export const isRdf = (text: string): boolean => /<(?:\w+:)?RDF\b/.test(text.slice(0, 20 * LOOKED_AT));
