import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { own } from '@parcours/shared/report';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSpreadsheet, csvOf } from '../../helpers/csv.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';

/** Pieces of which every way out of a cell is made, and words between. */
const PIECES = [
  ...[',', ';', '"', "'", '\n', '\r', '\t', ' ', '\u00a0', '\u200e', '\u2028', '\ufeff'],
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '=1+1',
    '=HYPERLINK("https://a.example")',
    'word',
    'mot',
    'كلمة',
    '7',
  ],
] as const;
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(''));
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  );

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

test('OF-41 whatever the texts, a CSV read by either separator has its rows and no formula', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(...LANGUAGE_TAGS), async (rows, language) => {
      const cells = rows.map((row) => row.map((content) => [own(content)]));
      const file = await csvOf(cells, language);
      const options = { bom: true, skip_empty_lines: false } as const;
      const width = rows[0]?.length;
      const separator = language === 'en' ? ',' : ';';
      const read: string[][] = parse(file, { ...options, delimiter: separator });
      expect(read.map((row) => row.length)).toEqual(Array.from({ length: rows.length + 1 }, () => width));
      const relaxed = { ...options, relax_quotes: true, relax_column_count: true };
      const readings = [',', ';'].flatMap((delimiter): string[][][] => [
        asSpreadsheet(file, delimiter),
        parse(file, { ...relaxed, delimiter }),
      ]);
      for (const reading of readings) {
        expect(reading).toHaveLength(rows.length + 1);
        for (const cell of reading.flat()) expect(cell).not.toMatch(FORMULA);
      }
    }),
    { numRuns: propertyRuns(500) },
  );
});
