import { plainText, type ReportModel, type Sheet } from '@parcours/shared/report';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { coreProperties } from '../../office/properties.ts';
import { stillZip } from '../../office/stillZip.ts';
import type { RenderInput } from '../../renderer.ts';
import { bodyCell, headerCell } from './cells.ts';
import { fontsFeature, propertiesFeature, readingFeature } from './features.ts';
import { heightOf, textsOf, widthsOf } from './measures.ts';
import { safeText } from './safeText.ts';
import { type TableFrame, tableFeature } from './tableFeature.ts';

const COVER_WIDTH = 90;

/** The bytes of the workbook. */
export async function makeWorkbook({ model }: RenderInput): Promise<Uint8Array> {
  const { sheets } = model.workbook;
  const view = viewOf(model);
  const file = writeExcelFile(
    [cover(model), ...sheets.map((sheet) => ({ ...view, ...table(sheet, model.direction) }))],
    {
      fontFamily: 'Calibri',
      fontSize: 11,
      features: [
        tableFeature([undefined, ...sheets.map(frameOf)]),
        fontsFeature(),
        readingFeature(model.direction),
        propertiesFeature(coreProperties(model)),
      ],
    },
  );
  return stillZip(await file.toBuffer());
}

function viewOf({ direction }: ReportModel) {
  return {
    orientation: 'landscape' as const,
    rightToLeft: direction === 'rtl',
    // Given, so that every sheet has a view in which the header row can be frozen.
    zoomScale: 1,
  };
}

function cover(model: ReportModel) {
  return {
    ...viewOf(model),
    sheet: model.workbook.cover,
    data: coverRows(model),
    columns: [{ width: COVER_WIDTH }],
    showGridLines: false,
  };
}

function table(sheet: Sheet, direction: ReportModel['direction']) {
  const { name, columns, rows } = sheet;
  const widths = widthsOf(sheet);
  const header = columns.map((column) => ({
    ...headerCell(column, direction),
    height: titleHeight(sheet, widths),
  }));
  const body = rows.map((row) => {
    const height = heightOf(textsOf(row), widths);
    return columns.map((column, at) => ({ ...bodyCell(row[at] ?? [], column, direction), height }));
  });
  return {
    sheet: name,
    data: [header, ...body],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: frozenIn(sheet),
  };
}

function titleHeight({ columns }: Sheet, widths: readonly number[]): number {
  return heightOf(
    columns.map(({ title }) => title),
    widths,
  );
}

/** What a row is about stays in sight: its first text, with the number before it. */
function frozenIn({ columns }: Sheet): number {
  return columns.findIndex(({ numeric }) => !numeric) + 1;
}

function frameOf(sheet: Sheet): TableFrame {
  return {
    columns: sheet.columns.length,
    rows: sheet.rows.length + 1,
    frozen: frozenIn(sheet),
    width: widthsOf(sheet).reduce((a, b) => a + b, 0),
  };
}

/** What the workbook is, for whom, of which day; and what the decision note says first. */
function coverRows({ head, parts, direction }: ReportModel): SheetData {
  const side = { align: direction === 'rtl' ? ('right' as const) : ('left' as const), wrap: true };
  const facts = [head.kind, head.city, head.date, head.edition];
  const leads = (parts[0]?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' && block.role === 'lead' ? [plainText(block.text)] : [],
  );
  return [
    [{ value: safeText(head.title), fontWeight: 'bold', fontSize: 18, ...side }],
    ...facts
      .filter((fact) => fact !== undefined && fact !== '')
      .map((fact) => [{ value: safeText(fact ?? ''), ...side }]),
    [],
    ...leads.map((lead) => [{ value: safeText(lead), fontSize: 13, ...side }]),
  ];
}
