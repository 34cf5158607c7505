import { CodedError } from '@parcours/shared/errors';
import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { MOST_ROWS, type Table, withHeadings } from './table.ts';

/**
 * The sheets of a workbook (XLSX), by their names in lower case. It is packed anew, as it was unpacked within bounds, so
 * that what reads it unpacks no more than that.
 * @throws CodedError `directory.damaged`, `directory.too-large`.
 */
export async function readWorkbook(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Table>> {
  assertModest(files);
  const { buffer, byteOffset, length } = zipSync(Object.fromEntries(files), { level: 0 });
  const sheets = await readXlsxFile(Uint8Array.from(new Uint8Array(buffer, byteOffset, length)).buffer).catch(
    () => {
      throw new CodedError('directory.damaged');
    },
  );
  // Many sheets may be one and the same file.
  assertWithin(MOST_ROWS, sum(sheets.map(({ data }) => data.length)));
  assertWithin(MOST_CELLS, sum(sheets.map(({ data }) => data.length * (data[0]?.length ?? 0))));
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet.trim().toLowerCase(),
      withHeadings(data.map((cells, at) => ({ number: at + 1, cells: cells.map(cellText) }))),
    ]),
  );
}

/** Of all sheets, from their first cells to their last: what reads them makes room for all between. */
const MOST_CELLS = 20_000_000;

/** A single cell at the far end of a sheet takes some bytes of a file. @throws CodedError `directory.damaged`, `directory.too-large`. */
function assertModest(files: ReadonlyMap<string, Uint8Array>): void {
  const texts = [...files.values()].map((file) => new TextDecoder().decode(file));
  assertWithin(MOST_CELLS, sum(texts.filter((text) => text.includes('sheetData')).map(cellsUpToLast)));
}

/** With a prefix too; but not that of relationships, which every program declares by `xmlns:r`. */
const PLACE = /(?:[\s"']|(?<!xmlns):)r=["']([^"']*)["']/g;

/**
 * So many cells a sheet has if all that may be a place in it (`r="B7"`, of a row `r="7"`) is one. Whichever file of an archive
 * is a sheet is said elsewhere, and what reads it is lenient: so each is looked at, and none is taken whose places are
 * written as no program writes them.
 */
function cellsUpToLast(sheet: string): number {
  let columns = 1;
  let rows = 0;
  for (const [, place = ''] of sheet.matchAll(PLACE)) {
    const [, letters = '', row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
    if (row === undefined) throw new CodedError('directory.damaged');
    columns = Math.max(columns, columnOf(letters));
    rows = Math.max(rows, Number(row));
  }
  return columns * rows;
}

function assertWithin(most: number, count: number): void {
  if (count > most) throw new CodedError('directory.too-large', { most });
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** `A` is one, `AA` 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

function cellText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value).trim();
}
