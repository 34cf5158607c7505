import type { Language } from '@parcours/shared/messages';
import { languageOf, type ReportModel, type Rich } from '@parcours/shared/report';
import { csv } from '../../server/src/export/renderers/csv.ts';
import { barredBoard } from './barredBoard.ts';
import { reportOn } from './reports.ts';

const REPORT = reportOn(barredBoard());

/** The file of a register with a row for each list of cells. */
export async function csvOf(rows: readonly (readonly Rich[])[], language: Language = 'en'): Promise<string> {
  const columns = (rows[0] ?? []).map((_, at) => ({
    title: `Column ${at}`,
    name: `column${at}`,
    datatype: 'text' as const,
  }));
  const model: ReportModel = { ...REPORT, language, register: { columns, rows } };
  const { frame } = languageOf(language).words;
  const pageOf = (page: number, pages: number) => frame.pageOf({ page, pages });
  const moreRows = (rows: number) => frame.moreRows({ rows });
  return String(await csv.render({ model, figure: () => undefined, analysis: {}, pageOf, moreRows }));
}

/**
 * What a spreadsheet makes of a file by a separator, be it the wrong one: a quotation mark counts at the beginning of a
 * cell alone; what follows its end belongs to the cell, up to the next separator or line end.
 */
export function asSpreadsheet(file: string, separator: string): string[][] {
  const cells = new RegExp(
    `(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`,
    'gy',
  );
  const rows: string[][] = [[]];
  for (const [all, quoted = '', plain, end] of file.replace(/^\ufeff/, '').matchAll(cells)) {
    if (all === '') break;
    rows.at(-1)?.push(quoted.replaceAll('""', '"') + plain);
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
