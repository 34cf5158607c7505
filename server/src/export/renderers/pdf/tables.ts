import { plainText, type TableBlock } from '@parcours/shared/report';
import { breakable } from '../../print/letters.ts';
import { anchorOf, MOST_ROWS } from './anchors.ts';
import { columnWidths } from './columnWidths.ts';
import { charactersIn, MEASURES, type Measure, WIDTH } from './sizes.ts';
import { type Sentence, type Setting, sentence } from './words.ts';

/** A cell of more lines is measured, as its row may be longer than a page. */
const TALL = 25;

export interface PrintTable {
  readonly kind: 'table';
  readonly measure: Measure;
  readonly caption: Sentence;
  readonly columns: readonly {
    readonly title: readonly string[];
    readonly width: number;
    readonly numeric: boolean;
  }[];
  readonly rows: readonly PrintRow[];
  /** Says that there are more rows in the workbook. */
  readonly more: string | null;
}

interface PrintRow {
  readonly cells: readonly Sentence[];
  /** What links to the row's gap lead to, where they lead here. */
  readonly anchor: string | null;
  readonly maybeTall: boolean;
}

/** A table as wide as the text; `placed` are the gaps whose anchors it bears. */
export function printTable(
  table: TableBlock,
  setting: Setting,
  placed: (gap: number) => boolean,
): PrintTable {
  const { columns, rows, gaps = [], caption } = table;
  const measure = measureFor(columns.length);
  const widths = columnWidths(table, WIDTH, measure.size);
  const rooms = widths.map((width) => charactersIn(width - PADDING, measure.size));
  const printRow = (row: TableBlock['rows'][number], at: number): PrintRow => {
    const gap = gaps[at];
    return {
      cells: row.map((cell, column) => sentence(cell, { ...setting, room: rooms[column] ?? 1 })),
      anchor: gap !== undefined && placed(gap) && gaps.indexOf(gap) === at ? anchorOf(gap) : null,
      maybeTall: row.some((cell, column) => plainText(cell).length > TALL * (rooms[column] ?? 1)),
    };
  };
  return {
    kind: 'table',
    measure,
    caption: sentence([{ kind: 'text', text: caption }], setting),
    columns: columns.map(({ title, numeric = false }, at) => ({
      title: breakable(title, rooms[at] ?? 1),
      width: widths[at] ?? 0,
      numeric,
    })),
    rows: rows.slice(0, MOST_ROWS).map(printRow),
    more: rows.length > MOST_ROWS ? setting.moreRows(rows.length - MOST_ROWS) : null,
  };
}

/** Between columns. */
const PADDING = 7;

function measureFor(columns: number): Measure {
  if (columns > 6) return MEASURES.broadestTable;
  return columns > 4 ? MEASURES.broadTable : MEASURES.table;
}
