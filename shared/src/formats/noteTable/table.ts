import { CsvError, type Options, parse } from 'csv-parse/browser/esm/sync';
import { CodedError } from '../../errors.ts';
import { MOST_BROUGHT_IN } from '../bounds.ts';
import { headingsIn, rankAsText, roleOf } from './columns.ts';
import { decode } from './decode.ts';

/** A table with a note in each row, as another whiteboard or a spreadsheet wrote it. */
export interface NoteTable {
  /** Undefined where the first row is no headings but a note like the others. */
  readonly headings: readonly string[] | undefined;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  /** The column that the notes' texts are most likely in. */
  readonly text: number;
}

export interface TableRow {
  /** In the file, from one on, headings included. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface TableColumn {
  /** Undefined without headings. */
  readonly heading: string | undefined;
  /** The first text in it, by which somebody knows which column it is. */
  readonly sample: string;
}

/**
 * Reads a table of notes from the bytes of a file (CSV, or with semicolons or tabs).
 * @throws CodedError `import.format` where it is no text, `import.damaged` where quotes do not end, `import.long-row`,
 * `import.too-large`, `import.empty`.
 */
export function readTable(bytes: Uint8Array): NoteTable {
  const all = readRows(decode(bytes), MOST_BROUGHT_IN);
  const [first] = all;
  const headings = first !== undefined && headingsIn(first.cells) > 0 ? first.cells : undefined;
  const rows = headings === undefined ? all : all.slice(1);
  if (rows.length > MOST_BROUGHT_IN) throw new CodedError('import.too-large', { most: MOST_BROUGHT_IN });
  if (rows.length === 0) throw new CodedError('import.empty');
  const count = Math.max(
    headings?.length ?? 0,
    rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  );
  const columns = Array.from({ length: count }, (_, at) => ({
    heading: headings === undefined ? undefined : (headings[at] ?? ''),
    sample: rows.find(({ cells }) => cells[at])?.cells[at] ?? '',
  }));
  return {
    headings,
    rows,
    columns,
    text: headings === undefined ? fullest(rows, count) : textAmong(headings, rows),
  };
}

const DELIMITERS = [',', ';', '\t'] as const;
/** Of the text, that tells by what its cells are separated. */
const LOOKED_AT = 20_000;

/**
 * The rows of a table's text in which there is something, one more than `most` where there are more.
 * @throws CodedError `import.damaged` where quotes do not end, `import.long-row`.
 */
export function readRows(text: string, most: number): readonly TableRow[] {
  // Spreadsheets begin a table by saying its separator.
  const [whole = '', said] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  const body = text.slice(whole.length);
  const delimiter = said ?? delimiterOf(body);
  const skipped = whole === '' ? 0 : 1;
  return parsed(body, delimiter, { to: most + 2 }).flatMap((cells, at) =>
    cells.every((cell) => cell === '') ? [] : [{ number: at + 1 + skipped, cells }],
  );
}

/** In signs. */
const LONGEST_ROW = 1_000_000;

function parsed(text: string, delimiter: string, options: Options = {}): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      max_record_size: LONGEST_ROW,
      ...options,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
      throw new CodedError('import.long-row', { most: LONGEST_ROW });
    if (error instanceof CsvError) throw new CodedError('import.damaged');
    throw error;
  }
}

/** One that is in no text: each line is a cell. */
const NONE = '\x1f';
/** Of the rows: where fewer have as many cells as each other, what looks like a separator stands in sentences. */
const LEAST_EVEN = 0.6;

/** The separator by which there are most headings, or else by which most rows have the same number of cells, above one. */
function delimiterOf(text: string): string {
  const start = text.length <= LOOKED_AT ? text : text.slice(0, text.lastIndexOf('\n', LOOKED_AT) + 1);
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(start, delimiter) }))
    .filter(({ headings, even }) => headings > 1 || even > 0)
    .sort((a, b) => b.headings - a.headings || b.even - a.even);
  return best?.delimiter ?? NONE;
}

function evenness(text: string, delimiter: string): { readonly headings: number; readonly even: number } {
  const rows = attempted(text, delimiter);
  const [first = []] = rows;
  // What has a single heading has a single column, whatever is in its texts.
  if (first.length === 1 && headingsIn(first) > 0) return { headings: 1, even: 0 };
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const even = Math.max(0, ...counts.values()) / Math.max(1, rows.length);
  const isQuoted = text.includes(`"${delimiter}"`);
  return { headings: headingsIn(first), even: isQuoted || even >= LEAST_EVEN ? even : 0 };
}

/** What is cut off in the middle of a quoted cell says nothing, and neither does what is quoted for another separator. */
function attempted(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parsed(text, delimiter, { skip_records_with_error: true });
  } catch {
    return [];
  }
}

function textAmong(headings: readonly string[], rows: readonly TableRow[]): number {
  const [best] = headings
    .map((heading, at) => ({ at, rank: rankAsText(heading) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  if (best !== undefined) return best.at;
  const free = headings.flatMap((heading, at) => (roleOf(heading) === undefined ? [at] : []));
  return fullest(rows, headings.length, free);
}

/** The column that has most to say. */
function fullest(
  rows: readonly TableRow[],
  count: number,
  among = Array.from({ length: count }, (_, at) => at),
): number {
  const lengths = among.map((at) => ({
    at,
    length: rows.reduce((sum, { cells }) => sum + (cells[at]?.length ?? 0), 0),
  }));
  const [best] = lengths.sort((a, b) => b.length - a.length);
  return best?.at ?? 0;
}
