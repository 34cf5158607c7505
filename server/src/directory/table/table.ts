import { CodedError } from '@parcours/shared/errors';
import { readRows, type TableRow } from '@parcours/shared/formats';

/** A table whose first row says what stands in its columns. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Of all tables of a file. */
export const MOST_ROWS = 200_000;

/** @throws CodedError `directory.damaged`, `directory.too-large`, `import.long-row`. */
export function tableOf(text: string): Table {
  return withHeadings(rowsOf(text));
}

function rowsOf(text: string): readonly TableRow[] {
  try {
    return readRows(text, MOST_ROWS);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'import.long-row') throw error;
    throw new CodedError('directory.damaged');
  }
}

/** @throws CodedError `directory.too-large`. */
export function withHeadings([first, ...rows]: readonly TableRow[]): Table {
  if (rows.length > MOST_ROWS) throw new CodedError('directory.too-large', { most: MOST_ROWS });
  return { headings: first?.cells ?? [], rows };
}
