import { isDictionary } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { decode, MOST_BYTES } from '@parcours/shared/formats';
import { jsonText } from '@parcours/shared/jsonText';
import { type Table, tableOf } from './table/table.ts';
import { readWorkbook } from './table/workbook.ts';
import { unzipped } from './unzip.ts';

/** What a file turned out to be, by what is in it: its name may say anything. */
export type OpenedFile =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'turtle'; readonly text: string }
  | { readonly kind: 'rdf-xml'; readonly text: string }
  /** By their names, without ending, in lower case. */
  | { readonly kind: 'tables'; readonly tables: ReadonlyMap<string, Table>; readonly isWorkbook: boolean };

/**
 * Tells what a file is.
 * @throws CodedError `directory.too-large`, `directory.damaged`, `directory.entities`; `directory.format` where it is
 * none of these.
 */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length > MOST_BYTES) throw new CodedError('directory.too-large', { maxBytes: MOST_BYTES });
  if (isZip(bytes)) return openArchive(unzipped(bytes));
  const start = startOf(bytes);
  if (/^[[{]/.test(start)) return { kind: 'json', value: parsedJson(bytes) };
  if (start.startsWith('<?xml') || /^<(?:!doctype|!--|\w+:rdf\b)/i.test(start)) return openXml(textOf(bytes));
  if (/^(?:#.*\s+)*(?:@prefix|@base|prefix|base)\s|^(?:#.*\s+)*<[a-z]+:[^<>\s]*>\s+[<a\w]/i.test(start))
    return { kind: 'turtle', text: textOf(bytes) };
  return { kind: 'tables', tables: new Map([['', tableOf(decodedTable(bytes))]]), isWorkbook: false };
}

/** Enough to know a format by. */
const LOOKED_AT = 4096;

function startOf(bytes: Uint8Array): string {
  const readable = bytes.subarray(0, LOOKED_AT).filter((byte) => byte !== 0);
  return new TextDecoder().decode(readable).replace(/^[\ufeff\ufffd\s]+/, '');
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

async function openArchive(files: ReadonlyMap<string, Uint8Array>): Promise<OpenedFile> {
  if (files.has('xl/workbook.xml'))
    return { kind: 'tables', tables: await readWorkbook(files), isWorkbook: true };
  const tables = new Map<string, Table>();
  for (const [path, content] of files) {
    const name = /(?:^|\/)([^/.][^/]*)\.(?:csv|tsv|txt)$/i.exec(path)?.[1]?.toLowerCase();
    if (name !== undefined && !path.startsWith('__MACOSX/')) tables.set(name, tableOf(decodedTable(content)));
  }
  if (tables.size > 0) return { kind: 'tables', tables, isWorkbook: false };
  const [only, more] = [...files.values()];
  if (only === undefined || more !== undefined || isZip(only)) throw new CodedError('directory.format');
  return openFile(only);
}

/** Elsewhere declared entities can hold what multiplies, or name files of this machine. */
function openXml(text: string): OpenedFile {
  if (/<!(?:doctype|entity)\b/i.test(text)) throw new CodedError('directory.entities');
  if (!/<(?:\w+:)?RDF\b/.test(text.slice(0, 20 * LOOKED_AT))) throw new CodedError('directory.format');
  return { kind: 'rdf-xml', text };
}

function textOf(bytes: Uint8Array): string {
  try {
    return jsonText(bytes);
  } catch {
    throw new CodedError('directory.damaged');
  }
}

function decodedTable(bytes: Uint8Array): string {
  try {
    return decode(bytes);
  } catch {
    throw new CodedError('directory.format');
  }
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(jsonText(bytes));
    if (isDictionary(value) || Array.isArray(value)) return value;
  } catch {
    throw new CodedError('directory.damaged');
  }
  throw new CodedError('directory.format');
}
