import { plainText } from '@parcours/shared/report';
import { stringify } from 'csv-stringify/sync';
import type { Renderer } from '../renderer.ts';

/** The gap register, a row a gap. Spreadsheets take it for UTF-8 by its byte order mark. */
export const csv: Renderer = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  render: ({ model: { register } }) =>
    stringify(
      [register.columns.map(({ title }) => title), ...register.rows.map((row) => row.map(plainText))],
      {
        bom: true,
        escape_formulas: true,
        record_delimiter: 'windows',
      },
    ),
};
