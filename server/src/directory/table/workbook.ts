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
  for (const [path, sheet] of files) if (path.startsWith('xl/worksheets/')) assertModest(sheet);
  const { buffer, byteOffset, length } = zipSync(Object.fromEntries(files), { level: 0 });
  const sheets = await readXlsxFile(Uint8Array.from(new Uint8Array(buffer, byteOffset, length)).buffer).catch(
    () => {
      throw new CodedError('directory.damaged');
    },
  );
  if (sheets.reduce((sum, { data }) => sum + data.length, 0) > MOST_ROWS)
    throw new CodedError('directory.too-large', { most: MOST_ROWS });
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet.trim().toLowerCase(),
      withHeadings(data.map((cells, at) => ({ number: at + 1, cells: cells.map(cellText) }))),
    ]),
  );
}

/** Of one sheet, from its first cell to its last: what reads it makes room for all between them. */
const MOST_CELLS = 20_000_000;

/** A single cell at the far end of a sheet takes some bytes of a file. @throws CodedError `directory.too-large`. */
function assertModest(sheet: Uint8Array): void {
  let columns = 0;
  let rows = 0;
  for (const [, letters = '', row] of new TextDecoder()
    .decode(sheet)
    .matchAll(/\sr\s*=\s*["']([A-Z]{1,7})(\d{1,10})["']/g)) {
    columns = Math.max(columns, columnOf(letters));
    rows = Math.max(rows, Number(row));
  }
  if (columns * rows > MOST_CELLS) throw new CodedError('directory.too-large', { most: MOST_CELLS });
}

/** `A` is one, `AA` 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

function cellText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value).trim();
}
