import { type Column, type Part, type SheetKey, type TableBlock, tablesOf } from './blocks.ts';
import type { Catalogue } from './messages/catalogue.ts';
import type { Register } from './register.ts';
import { type Rich, rich } from './rich.ts';

/** The tables of the report for a spreadsheet, each on a sheet of its own. */
export interface Workbook {
  /** The name of the sheet that says what the workbook is. */
  readonly cover: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** Of the language, not of the board; at most 31 characters, none of them `[ ] : * ? / \`. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Rich[])[];
}

/** What an official sorts and filters comes first. */
const ORDER: readonly SheetKey[] = [
  'boards',
  'objectives',
  'equity',
  'findings',
  'checks',
  'coordination',
  'kinds',
  'swap',
  'plan',
  'progress',
  'efforts',
  'reply',
  'offices',
  'steps',
  'routes',
  'votes',
  'alone',
  'sources',
  'problems',
  'outcomes',
  'confidences',
];

export function workbookOf(parts: readonly Part[], register: Register, { sheets }: Catalogue): Workbook {
  const tables = parts.flatMap(({ blocks }) => tablesOf(blocks));
  const others = ORDER.flatMap((key) => sheet(key, tables, sheets));
  return { cover: sheets.cover, sheets: [{ name: sheets.gaps, ...register }, ...others] };
}

function sheet(key: SheetKey, tables: readonly TableBlock[], words: Catalogue['sheets']): Sheet[] {
  const [first, ...more] = tables.filter((table) => table.sheet === key);
  if (!first) return [];
  const name = words[key];
  if (more.length === 0) return [{ name, columns: first.columns, rows: first.rows }];
  return [{ name, ...oneUnderTheOther([first, ...more], words.table) }];
}

/** Tables of the same columns as one; each row begins with the caption that told its table from the others. */
function oneUnderTheOther(
  tables: readonly [TableBlock, ...TableBlock[]],
  title: string,
): Pick<Sheet, 'columns' | 'rows'> {
  return {
    columns: [{ title }, ...tables[0].columns],
    rows: tables.flatMap(({ caption, rows }) => rows.map((row) => [rich`${caption}`, ...row])),
  };
}
