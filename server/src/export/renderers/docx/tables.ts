import type { Column, Rich, TableBlock } from '@parcours/shared/report';
import {
  AlignmentType,
  type FileChild,
  type IParagraphOptions,
  LineRuleType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { columnWidths } from './columnWidths.ts';
import { INK, LINE, NO_RULE, rule, SOFT, TINT } from './look.ts';
import { A4, textWidth } from './pages.ts';
import { marked, paragraph } from './paragraphs.ts';
import { gapAnchor, sentence, words } from './sentences.ts';
import type { Writer } from './writer.ts';

/** Longer ones fill a book that nobody reads, and no program opens; the workbook has them whole. */
const MOST_ROWS = 250;
/** From so many columns on, the text is small. */
const MANY_COLUMNS = 6;
/** As many characters as stand on a line of the page. */
const LINE_OF_TEXT = 100;
const LINE_OF_SMALL = 110;

/** A table under its caption; its header row comes again on every page, no row is torn, and the last is not left alone. */
export function table(block: TableBlock, around: Writer): FileChild[] {
  const writer: Writer = block.abreast === undefined ? around : { ...around, badgeSpace: ' ' };
  const { caption, columns, rows } = block;
  const many = columns.length >= MANY_COLUMNS;
  const widths = columnWidths(block, textWidth(A4), many ? LINE_OF_SMALL : LINE_OF_TEXT);
  const style = many ? 'TableTextSmall' : 'TableText';
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => headerCell(column, widths[at] ?? 0, style, writer)),
  });
  const shown = rows.slice(0, MOST_ROWS);
  const body = shown.map((row, at) => {
    const keepNext = at === shown.length - 2;
    return bodyRow(row, block, { widths, style, keepNext, gap: block.gaps?.[at] }, writer);
  });
  return [
    paragraph({ style: 'Caption', children: words(caption, writer) }, writer),
    ruledTable([header, ...body], widths, writer),
    rows.length > MOST_ROWS ? rest(rows.length - MOST_ROWS, writer) : afterTable(writer),
  ];
}

function rest(rows: number, writer: Writer): Paragraph {
  return paragraph({ style: 'Aside', children: words(writer.moreRows(rows), writer) }, writer);
}

/** A table with lines between its rows and none between its columns, as wide as the text. */
export function ruledTable(
  rows: readonly TableRow[],
  widths: readonly number[],
  { direction }: Writer,
): Table {
  return new Table({
    rows,
    width: { size: textWidth(A4), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: direction === 'rtl',
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    margins: { top: 20, bottom: 20, left: 70, right: 70 },
    borders: {
      top: NO_RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideVertical: NO_RULE,
      bottom: rule(LINE),
      insideHorizontal: rule(LINE),
    },
  });
}

/** Word sets whatever follows close to a table, and joins two tables with nothing between. */
export function afterTable(writer: Writer) {
  return paragraph(
    { spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT }, children: [] },
    writer,
  );
}

function headerCell({ title, numeric }: Column, width: number, style: string, writer: Writer): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { fill: TINT },
    borders: { bottom: rule(INK, 8) },
    verticalAlign: 'bottom',
    children: [
      paragraph(
        {
          style,
          keepNext: true,
          ...flush(numeric ?? false, writer),
          children: words(title, writer, { bold: true, color: SOFT }),
        },
        writer,
      ),
    ],
  });
}

interface RowLook {
  readonly widths: readonly number[];
  readonly style: string;
  /** Whether it stays on the page of the row below. */
  readonly keepNext: boolean;
  /** What leads to this gap leads to the row. */
  readonly gap: number | undefined;
}

function bodyRow(
  row: readonly Rich[],
  { columns }: TableBlock,
  { widths, style, keepNext, gap }: RowLook,
  writer: Writer,
): TableRow {
  const cells = columns.map(({ numeric = false }, at) => {
    const told = sentence(row[at] ?? [], writer, at === 0 ? { bold: true } : {});
    const children = at === 0 && gap !== undefined ? [marked(gapAnchor(gap), told, writer)] : told;
    return new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [paragraph({ style, keepNext, ...flush(numeric, writer), children }, writer)],
    });
  });
  return new TableRow({ cantSplit: true, children: cells });
}

/** Figures stand flush with the end of the line, whichever side that is. */
function flush(numeric: boolean, { direction }: Writer): IParagraphOptions {
  if (!numeric) return {};
  return { alignment: direction === 'rtl' ? AlignmentType.LEFT : AlignmentType.RIGHT };
}
