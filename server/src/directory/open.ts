import { isDictionary } from '@parcours/shared/board';
import { fileKind, isArchive, isRdf } from '@parcours/shared/directory';
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
  /** By their names, without ending, in lower case; of several of one name, those after the first by their paths. */
  | { readonly kind: 'tables'; readonly tables: ReadonlyMap<string, Table>; readonly isWorkbook: boolean };

/**
 * Tells what a file is.
 * @throws CodedError `directory.too-large`, `directory.damaged`, `directory.entities`; `directory.format` where it is
 * none of these.
 */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length > MOST_BYTES) throw new CodedError('directory.too-large', { maxBytes: MOST_BYTES });
  switch (fileKind(bytes)) {
    case 'archive':
      return openArchive(unzipped(bytes));
    case 'json':
      return { kind: 'json', value: parsedJson(bytes) };
    case 'xml':
      return openXml(textOf(bytes));
    case 'turtle':
      return { kind: 'turtle', text: textOf(bytes) };
    case 'table':
      return { kind: 'tables', tables: new Map([['', tableOf(decodedTable(bytes))]]), isWorkbook: false };
  }
}

async function openArchive(files: ReadonlyMap<string, Uint8Array>): Promise<OpenedFile> {
  if (files.has('xl/workbook.xml'))
    return { kind: 'tables', tables: await readWorkbook(files), isWorkbook: true };
  const tables = new Map<string, Table>();
  const nearestFirst = [...files].sort(([one], [other]) => depthOf(one) - depthOf(other));
  for (const [path, content] of nearestFirst) {
    const [, whole = '', name] = /^((?:.*\/)?([^/.][^/]*))\.(?:csv|tsv|txt)$/i.exec(path) ?? [];
    if (name === undefined || path.startsWith('__MACOSX/')) continue;
    const called = tables.has(name.toLowerCase()) ? whole : name;
    tables.set(called.toLowerCase(), tableOf(decodedTable(content)));
  }
  if (tables.size > 0) return { kind: 'tables', tables, isWorkbook: false };
  const [only, more] = [...files.values()];
  if (only === undefined || more !== undefined || isArchive(only)) throw new CodedError('directory.format');
  return openFile(only);
}

const depthOf = (path: string): number => path.split('/').length;

/** Elsewhere declared entities can hold what multiplies, or name files of this machine. */
function openXml(text: string): OpenedFile {
  if (/<!(?:doctype|entity)\b/i.test(text)) throw new CodedError('directory.entities');
  if (!isRdf(text)) throw new CodedError('directory.format');
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
