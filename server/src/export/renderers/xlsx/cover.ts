import { plainText, type ReportModel } from '@parcours/shared/report';
import type { SheetData } from 'write-excel-file/node';
import { safeText } from './safeText.ts';

/** What the workbook is, for whom, of which day; and what the decision note says first. */
export function coverRows({ head, parts, direction }: ReportModel): SheetData {
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
