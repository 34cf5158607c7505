import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { plainText, type ReportModel, type Rich, type Sheet, type Value } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { openModel, openReport, type Package } from '../../../helpers/office.ts';
import { reportOn } from '../../../helpers/reports.ts';
import { all, valueIn, type XmlElement } from '../../../helpers/xml.ts';

function sheetNames({ part }: Package): string[] {
  return all(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.get('name') ?? '');
}

function sheetOf(opened: Package, name: string): XmlElement {
  return opened.part(`xl/worksheets/sheet${sheetNames(opened).indexOf(name) + 1}.xml`);
}

/** The rows of a sheet as a program shows them: texts with their escapes resolved, numbers as numbers. */
function rowsOf(opened: Package, name: string): (string | number | undefined)[][] {
  const texts = all(opened.part('xl/sharedStrings.xml'), 'si').map(({ text }) => text);
  const shown = (text: string) =>
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return all(sheetOf(opened, name), 'row').map((row) =>
    all(row, 'c').map((cell) => {
      const value = all(cell, 'v')[0]?.text;
      if (value === undefined) return undefined;
      return cell.attributes.get('t') === 's' ? shown(texts[Number(value)] ?? '') : Number(value);
    }),
  );
}

/** The number format of a cell. */
function formatOf(opened: Package, sheet: string, address: string): string | undefined {
  const cell = all(sheetOf(opened, sheet), 'c').find(({ attributes }) => attributes.get('r') === address);
  const styles = opened.part('xl/styles.xml');
  const uses = all(all(styles, 'cellXfs')[0] ?? styles, 'xf')[Number(cell?.attributes.get('s'))];
  const id = uses?.attributes.get('numFmtId');
  return all(styles, 'numFmt')
    .find(({ attributes }) => attributes.get('numFmtId') === id)
    ?.attributes.get('formatCode');
}

/** The report with one table on a sheet. */
function withTable(rows: Sheet['rows'], columns: Sheet['columns']): ReportModel {
  const sheet = { name: 'Table', columns, rows };
  return { ...reportOn(barredBoard()), workbook: { cover: 'About', sheets: [sheet] } };
}

const text = (words: string): Rich => [{ kind: 'own', text: words }];
const stands = (words: string, value: Value): Rich => [{ kind: 'text', text: words, value }];

describe('the report as a workbook', () => {
  test.each(LANGUAGE_TAGS)('OF-20 in %s its sheets have short names, each once', async (lang) => {
    const names = sheetNames(await openReport(barredBoard(), 'xlsx', { lang }));
    expect(names.length).toBeGreaterThan(8);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  });

  test('OF-20 the sheets are those of the report, each with its titles and its rows', async () => {
    const opened = await openReport(barredBoard(), 'xlsx');
    const { cover, sheets } = reportOn(barredBoard()).workbook;
    expect(sheetNames(opened)).toEqual([cover, ...sheets.map(({ name }) => name)]);
    expect(sheets.slice(0, 5).map(({ name }) => name)).toEqual([
      'Gaps',
      'Objectives',
      'Services by person',
      'Hand-offs',
      'Action plan',
    ]);
    for (const { name, columns, rows } of sheets) {
      const written = rowsOf(opened, name);
      expect(written[0]).toEqual(columns.map(({ title }) => title));
      expect(written).toHaveLength(rows.length + 1);
      expect(written[1]?.[0]).toBeDefined();
    }
  });

  test('OF-21 numbers, sums and days are values, and all else is text', async () => {
    const opened = await openModel(
      withTable(
        [
          [
            text('A'),
            stands('12,000', { kind: 'number', amount: 12_000 }),
            stands('€25', { kind: 'money', amount: 25, currency: 'EUR' }),
            stands('15 January 2027', { kind: 'day', day: '2027-01-15' }),
          ],
          [
            text('2'),
            stands('1.5', { kind: 'number', amount: 1.5 }),
            text('–'),
            stands('1 January 1850', { kind: 'day', day: '1850-01-01' }),
          ],
        ],
        [{ title: 'Name' }, { title: 'Visits', numeric: true }, { title: 'Cost' }, { title: 'Day' }],
      ),
      'xlsx',
    );
    const days = (Date.UTC(2027, 0, 15) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(rowsOf(opened, 'Table').slice(1)).toEqual([
      ['A', 12_000, 25, days],
      ['2', 1.5, '–', '1 January 1850'],
    ]);
    expect(formatOf(opened, 'Table', 'B2')).toBe('#,##0');
    expect(formatOf(opened, 'Table', 'B3')).toBe('#,##0.00');
    expect(formatOf(opened, 'Table', 'C2')).toBe('#,##0 "EUR"');
    expect(formatOf(opened, 'Table', 'D2')).toBe('d mmm yyyy');
  });

  test('OF-21 the objectives’ days, visits and cost, and the plan’s dates, are values', async () => {
    const opened = await openReport(barredBoard(), 'xlsx');
    const school = rowsOf(opened, 'Objectives').find(([title]) => title === 'Learn the language');
    expect(school?.slice(-3)).toEqual([30, 4, 25]);
    const evening = rowsOf(opened, 'Action plan').find(([title]) => title === 'Open one evening');
    expect(evening?.filter((cell) => typeof cell === 'number')).toHaveLength(1);
    expect(rowsOf(opened, 'Gaps')[1]?.[0]).toBe(1);
  });

  test('OF-22 the header row stays in sight, filters, and comes again on each printed page', async () => {
    const opened = await openReport(barredBoard(), 'xlsx');
    const { sheets } = reportOn(barredBoard()).workbook;
    const titles = all(opened.part('xl/workbook.xml'), 'definedName').filter(
      ({ attributes }) => attributes.get('name') === '_xlnm.Print_Titles',
    );
    expect(titles).toHaveLength(sheets.length);
    for (const { name, rows, columns } of sheets) {
      const sheet = sheetOf(opened, name);
      expect(valueIn(sheet, 'pane', 'ySplit')).toBe('1');
      expect(valueIn(sheet, 'pane', 'state')).toBe('frozen');
      const range = valueIn(sheet, 'autoFilter', 'ref');
      expect(range).toMatch(new RegExp(`^A1:[A-Z]+${rows.length + 1}$`));
      expect(all(sheet, 'col')).toHaveLength(columns.length);
      expect(all(sheet, 'row').every(({ attributes }) => Number(attributes.get('ht')) >= 15)).toBe(true);
    }
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', "=cmd|' /C calc'!A0"])(
    'OF-23 %j is no formula, and does not become one',
    async (hostile) => {
      const opened = await openModel(withTable([[text(hostile)]], [{ title: hostile }]), 'xlsx');
      expect(rowsOf(opened, 'Table')).toEqual([[`'${hostile}`], [`'${hostile}`]]);
      expect(all(sheetOf(opened, 'Table'), 'f')).toEqual([]);
    },
  );

  test.each(['\n=1+1', '  =1+1', '\u00a0＝1+1', '\u200f+1', '\ufeff@SUM(A1)', '﹦1'])(
    'OF-42 %j is no formula either',
    async (hidden) => {
      const opened = await openModel(withTable([[text(hidden)]], [{ title: 'Text' }]), 'xlsx');
      expect(rowsOf(opened, 'Table')).toEqual([['Text'], [`'${hidden}`]]);
    },
  );

  test.each(['_x0041_', '__proto__', 'constructor', 'toString', '<b>&amp;</b>', ']]>', 'a\nb', 'العربية'])(
    'OF-24 %j is shown as it was written',
    async (written) => {
      const opened = await openModel(withTable([[text(written)]], [{ title: 'Text' }]), 'xlsx');
      expect(rowsOf(opened, 'Table')).toEqual([['Text'], [written]]);
    },
  );

  test('OF-24 a text longer than a cell holds is cut, and says so', async () => {
    const opened = await openModel(withTable([[text('ab'.repeat(20_000))]], [{ title: 'Text' }]), 'xlsx');
    const written = String(rowsOf(opened, 'Table')[1]?.[0]);
    expect(written).toHaveLength(32_767);
    expect(written.endsWith('…')).toBe(true);
  });

  test('OF-25 from right to left every sheet runs that way', async () => {
    const model: ReportModel = { ...reportOn(barredBoard()), direction: 'rtl' };
    const opened = await openModel(model, 'xlsx');
    for (const name of sheetNames(opened)) {
      expect(valueIn(sheetOf(opened, name), 'sheetView', 'rightToLeft')).toBe('1');
    }
  });

  test('OF-25 sentences run that way too, and Latin words keep the stop at their end', async () => {
    const table = withTable(
      [[text('Ask why.')], [text('14 يومًا')], [text('Desk (إحالة)')], [text('“Bus”')], [text('Desk')]],
      [{ title: 'Text' }],
    );
    const opened = await openModel({ ...table, direction: 'rtl' }, 'xlsx');
    const alignments = all(opened.part('xl/styles.xml'), 'alignment');
    expect(alignments.length).toBeGreaterThan(2);
    for (const { attributes } of alignments) expect(attributes.get('readingOrder')).toBe('2');
    const cells = rowsOf(opened, 'Table').slice(1).flat();
    expect(cells).toEqual(['Ask why.\u200e', '14 يومًا', 'Desk (إحالة)', '\u200e“Bus”\u200e', 'Desk']);
    const straight = await openModel(table, 'xlsx');
    expect(rowsOf(straight, 'Table')[1]).toEqual(['Ask why.']);
    for (const { attributes } of all(straight.part('xl/styles.xml'), 'alignment'))
      expect(attributes.has('readingOrder')).toBe(false);
  });

  test('OF-22 a row is as high as its text: capitals need more lines than small letters', async () => {
    const rows = ['word '.repeat(100), 'WORD '.repeat(100), 'a'].map((written) => [text(written.trim())]);
    const opened = await openModel(withTable(rows, [{ title: 'Text' }]), 'xlsx');
    const [, small = 0, large = 0, one] = all(sheetOf(opened, 'Table'), 'row').map(({ attributes }) =>
      Number(attributes.get('ht')),
    );
    expect(one).toBe(15.5);
    // 499 letters, of which 46 to 58 stand on a line of the widest column.
    expect(small / 15.5).toBeGreaterThanOrEqual(9);
    expect(small / 15.5).toBeLessThanOrEqual(11);
    expect(large).toBeGreaterThan(small);
  });

  test('OF-26 the cover says what the workbook is, for whom, and what the decision note says first', async () => {
    const board = barredBoard();
    const opened = await openReport(board, 'xlsx', { now: new Date('2026-11-21T10:00:00Z') });
    const lines = rowsOf(opened, 'About this report').flat();
    expect(lines).toContain('Gap report');
    expect(lines).toContain('Internal edition: not for publication');
    expect(lines).toContain('Made on 21 November 2026');
    const first = reportOn(board).parts[0]?.blocks[0];
    expect(first?.kind === 'paragraph' && plainText(first.text)).toBe(lines.at(-1));
  });
});
