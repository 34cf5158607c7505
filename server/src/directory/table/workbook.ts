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

function cellText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value).trim();
}
