import { isDictionary } from '../board/index.ts';
import { decode, readRows } from '../formats/index.ts';
import { jsonText } from '../jsonText.ts';
import { areNamed, type ColumnRole } from './columns.ts';
import { fileKind, isRdf } from './fileKind.ts';
import { hsdsContent } from './hsdsContent.ts';
import { hsdsTable } from './hsdsTable.ts';
import { guessedMapping } from './mapping.ts';
import { isPackJson } from './pack.ts';

/** Whether a file looks like a directory of services, rather than like a board or a table of notes. */
export function seemsDirectory(bytes: Uint8Array): boolean {
  try {
    return seems(bytes);
  } catch {
    // What is wrong with it says whoever reads it.
    return false;
  }
}

function seems(bytes: Uint8Array): boolean {
  switch (fileKind(bytes)) {
    case 'archive':
    case 'turtle':
      return true;
    case 'xml':
      return isRdf(jsonText(bytes));
    case 'json':
      return isDirectoryJson(JSON.parse(jsonText(bytes)));
    case 'table':
      return isDirectoryTable(headingsOf(decode(bytes)));
  }
}

function isDirectoryJson(value: unknown): boolean {
  return isPackJson(value) || isMap(value) || hsdsContent(value) !== undefined || isLinked(value);
}

/** GeoJSON, or JSON of OpenStreetMap. */
function isMap(value: unknown): boolean {
  if (!isDictionary(value)) return false;
  return value.type === 'FeatureCollection' || value.type === 'Feature' || Array.isArray(value.elements);
}

/** Whether a JSON value says of itself that it is JSON-LD. */
export function isLinked(value: unknown): value is object {
  const [first] = Array.isArray(value) ? value : [value];
  return isDictionary(first) && ['@context', '@graph', '@id', '@type'].some((key) => key in first);
}

/** Headings may go over several lines, but not over so many. */
const MOST_LINES = 20;

/** The first row of a table. Its first lines tell what separates the cells; where they end amid a cell, fewer of them. */
function headingsOf(text: string): readonly string[] {
  const lines = text.split('\n', MOST_LINES);
  for (let count = lines.length; count > 0; count -= 1) {
    const [first] = attempted(lines.slice(0, count).join('\n'));
    if (first !== undefined) return first.cells;
  }
  return [];
}

function attempted(text: string): ReturnType<typeof readRows> {
  try {
    return readRows(text, MOST_LINES);
  } catch {
    return [];
  }
}

/** What a directory says of an office, beside its name, that a table of notes does not. */
const OFFICES: ReadonlySet<ColumnRole> = new Set([
  'address',
  'phone',
  'url',
  'eligibility',
  'documents',
  'languages',
  'fee',
  'organisation-id',
]);

function isDirectoryTable(headings: readonly string[]): boolean {
  if (hsdsTable(headings) !== undefined) return true;
  const roles = [...guessedMapping(headings).values()];
  return areNamed(roles) && roles.filter((role) => OFFICES.has(role)).length > 1;
}
