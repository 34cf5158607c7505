import type { Fact, GapCard } from '@parcours/shared/report';
import { type FileChild, HeadingLevel, TableCell, TableRow, WidthType } from 'docx';
import { ACCENT, SOFT } from './look.ts';
import { A4, textWidth } from './pages.ts';
import { marked, paragraph, said } from './paragraphs.ts';
import { gapAnchor, sentence, words } from './sentences.ts';
import { afterTable, ruledTable } from './tables.ts';
import type { Writer } from './writer.ts';

const LABEL = 0.26;
/** So many facts stay with the title above them. */
const KEPT = 2;

/** What is known about something, line by line: the label, and one value or several. */
export function facts(all: readonly Fact[], writer: Writer): FileChild[] {
  const label = Math.round(textWidth(A4) * LABEL);
  const widths = [label, textWidth(A4) - label];
  const rows = all.map((fact, at) => factRow(fact, widths, at < KEPT, writer));
  return rows.length > 0 ? [ruledTable(rows, widths, writer), afterTable(writer)] : [];
}

function factRow(
  { label, values }: Fact,
  [first = 0, second = 0]: readonly number[],
  keepNext: boolean,
  writer: Writer,
): TableRow {
  const cell = (size: number, children: TableCell['options']['children']) =>
    new TableCell({ width: { size, type: WidthType.DXA }, children });
  const name = words(label, writer, { bold: true, color: SOFT });
  return new TableRow({
    cantSplit: true,
    children: [
      cell(first, [paragraph({ style: 'TableText', keepNext, children: name }, writer)]),
      cell(
        second,
        values.map((value) => said(value, 'TableText', writer, { keepNext })),
      ),
    ],
  });
}

/** The card of a gap; links from all over the document lead to its title. */
export function gapCard({ number, label, title, summary, facts: all }: GapCard, writer: Writer): FileChild[] {
  const name = [...words(`${label} ${number}. `, writer, { color: ACCENT }), ...sentence(title, writer)];
  return [
    paragraph(
      { heading: HeadingLevel.HEADING_2, children: [marked(gapAnchor(number), name, writer)] },
      writer,
    ),
    said(summary, 'Summary', writer),
    ...facts(all, writer),
  ];
}
