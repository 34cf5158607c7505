import { plainText, type TableBlock } from '@parcours/shared/report';
import { columnWidths } from './columnWidths.ts';
import { type Extras, type PdfNode, type Style, type Tag, withNext } from './engine/nodes.ts';
import { COLOURS, MEASURES, type Measure, TYPE } from './look.ts';
import { sentence } from './sentences.ts';
import { line, prose, type Setting, side } from './setting.ts';

/** Longer ones fill a book that nobody reads; the workbook has them whole. */
const MOST_ROWS = 250;

/** Fewer rows than this are not left alone on the last page of a table. */
const FEWEST_ROWS = 2;

/** A table whose header comes again on each page that it runs over. */
export function table(content: TableBlock, width: number, around: Setting, section: Tag): PdfNode[] {
  const setting = { ...around, measure: measureFor(content.columns.length) };
  const tag: Tag = { role: 'Table', parent: section };
  const head: Tag = { role: 'TR', parent: tag };
  const widths = columnWidths(content, width, setting.measure.size);
  const caption = prose(around, TYPE.caption, content.caption, {
    tag: { role: 'Caption', parent: tag },
    withNext: true,
  });
  const shown = { ...content, rows: content.rows.slice(0, MOST_ROWS) };
  const rows = shown.rows.map((_, at) => {
    const isLast = at === shown.rows.length - 1;
    const row = bodyRow(shown, at, widths, setting, head);
    return isLast || at < shown.rows.length - FEWEST_ROWS ? row : withNext(row);
  });
  return [
    caption,
    header(content, widths, setting, head),
    ...rows,
    ...rest(content.rows.length, around, section),
  ];
}

function rest(rows: number, setting: Setting, parent: Tag): PdfNode[] {
  if (rows <= MOST_ROWS) return [];
  return [prose(setting, TYPE.aside, setting.moreRows(rows - MOST_ROWS), { tag: { role: 'P', parent } })];
}

function measureFor(columns: number): Measure {
  if (columns > 6) return MEASURES.broadestTable;
  return columns > 4 ? MEASURES.broadTable : MEASURES.table;
}

type Columns = TableBlock['columns'];

function header({ columns }: TableBlock, widths: readonly number[], setting: Setting, tag: Tag): PdfNode {
  const cells = columns.map(({ title }, at) => {
    const style = { ...alignment(at, columns, setting), color: COLOURS.soft, fontWeight: 600 };
    const cell = { ...style, ...cellStyle(at, columns, widths, setting) };
    return prose(setting, cell, title, { tag: { role: 'TH', scope: 'Column' } });
  });
  const style = { borderBottomWidth: 1.1, borderBottomColor: COLOURS.ink };
  return line(setting, style, cells, { tag, isHeader: true, whole: true, withNext: true });
}

function bodyRow(
  content: TableBlock,
  index: number,
  widths: readonly number[],
  setting: Setting,
  head: Tag,
): PdfNode {
  const { columns, rows } = content;
  const cells = (rows[index] ?? []).map((told, at) => {
    const tag: Tag = at === 0 ? { role: 'TH', scope: 'Row' } : { role: 'TD' };
    const look = { ...alignment(at, columns, setting), ...(at === 0 ? { fontWeight: 600 } : {}) };
    return sentence(told, setting, { look, frame: cellStyle(at, columns, widths, setting) }, { tag });
  });
  const marginBottom = index === rows.length - 1 ? 12 : 0;
  const style = { borderBottomWidth: 0.6, borderBottomColor: COLOURS.line, marginBottom };
  const { parent } = head;
  const tag: Tag = { role: 'TR', ...(parent ? { parent } : {}) };
  return line(setting, style, cells, { tag, under: head, whole: true, ...placeOf(content, index) });
}

/** Where links to the row's gap lead; they call it as they call those that have a card. */
function placeOf({ columns, rows, gaps }: TableBlock, index: number): Extras {
  const gap = gaps?.[index];
  if (gap === undefined) return {};
  const title = plainText(rows[index]?.[1] ?? []);
  return { anchor: `gap-${gap}`, called: `${columns[0]?.title ?? ''} ${gap}. ${title}` };
}

function cellStyle(at: number, columns: Columns, widths: readonly number[], setting: Setting): Style {
  const isLast = at === columns.length - 1;
  return { width: widths[at] ?? 0, paddingVertical: 3, ...side(setting, 'padding', 'end', isLast ? 0 : 7) };
}

/** Figures are set flush with the end of the line. */
function alignment(at: number, columns: Columns, { isRightToLeft }: Setting): Style {
  return columns[at]?.numeric ? { textAlign: isRightToLeft ? 'left' : 'right' } : {};
}
