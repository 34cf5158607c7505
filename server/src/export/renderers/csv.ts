import { LANGUAGES, type Language } from '@parcours/shared/messages';
import {
  LEFT_TO_RIGHT_MARKS,
  plainText,
  type ReportModel,
  type Rich,
  uprightBetween,
  valueIn,
} from '@parcours/shared/report';
import { stringify } from 'csv-stringify/sync';
import { oneLine } from '../formulas.ts';
import type { Renderer } from '../renderer.ts';

/** What spreadsheets expect by the language of the system: in all but English, cells end with a semicolon. */
function dialectOf(language: Language): { readonly delimiter: ',' | ';'; readonly decimal: string } {
  const parts = new Intl.NumberFormat(LANGUAGES[language].locale).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  return { delimiter: language === 'en' ? ',' : ';', decimal };
}

/** The gap register, a row a gap. Spreadsheets take it for UTF-8 by its byte order mark. */
export const csv: Renderer = {
  extension: 'csv',
  render: ({ model: { register, language, direction } }) => {
    const { delimiter, decimal } = dialectOf(language);
    const rows = register.rows.map((row) => row.map((content) => cell(content, direction)));
    return stringify([register.columns.map(({ title }) => oneLine(title)), ...rows], {
      bom: true,
      delimiter,
      quoted_string: true,
      record_delimiter: 'windows',
      cast: { number: (amount) => ({ value: String(amount).replace('.', decimal), quoted_string: false }) },
    });
  },
};

function cell(content: Rich, direction: ReportModel['direction']): string | number {
  const value = valueIn(content);
  if (value?.kind === 'number') return value.amount;
  return uprightBetween(oneLine(plainText(content)), direction, LEFT_TO_RIGHT_MARKS);
}
