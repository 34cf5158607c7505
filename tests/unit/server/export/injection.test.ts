import type { Board } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import { exportMap } from '../../../../server/src/export/exportMap.ts';
import { exportReport } from '../../../../server/src/export/exportReport.ts';
import { boardNamed, disturbingBoard } from '../../../helpers/disturbingBoard.ts';
import { tagsOf } from '../../../helpers/htmlTree.ts';
import { openReport as openOffice } from '../../../helpers/office.ts';
import { openReport as openPdf } from '../../../helpers/pdf.ts';
import { all, parseXml } from '../../../helpers/xml.ts';

const WRITTEN = ['html', 'md', 'csv', 'json', 'svg'] as const;
type Written = (typeof WRITTEN)[number];

async function written(board: Board, format: Written): Promise<string> {
  const options = { board, lang: 'en', audience: 'internal' } as const;
  const { body } =
    format === 'svg' ? await exportMap({ ...options, format }) : await exportReport({ ...options, format });
  return String(body);
}

const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066\u2067\ufffe\uffff]|\p{Surrogate}/u;
const LONG = 100_000;
const SHORT = Array.from({ length: 12 }, (_, at) => `Name ${at}`);
/** A few names are this long; on a board of nothing else every format is a book of them. */
const longBoard = (length: number) =>
  boardNamed(['x'.repeat(length), ...SHORT, 'word '.repeat(length / 5), ...SHORT, `=${'ع'.repeat(length)}`]);

describe('what a board’s names do to what is written', () => {
  test.each(WRITTEN)('RP-38 no sign that cannot be read reaches %s', async (format) => {
    const text = await written(disturbingBoard(), format);
    expect(text).not.toMatch(FORBIDDEN);
    expect(text).not.toMatch(/\\u(0000|0008|001f|202e|d800|dc00)/i);
    expect(text).toContain('__proto__'.slice(2, -2));
  });

  test('RP-38 the map is well-formed XML, and is painted', async () => {
    const root = parseXml(await written(disturbingBoard(), 'svg'));
    expect(root.name).toBe('svg');
    expect(root.text).toContain('constructor');
    const { body } = await exportMap({
      board: disturbingBoard(),
      format: 'png',
      lang: 'en',
      audience: 'internal',
    });
    expect(Buffer.from(body).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('names as long as a book', () => {
  test.each(WRITTEN)('RP-38 make a whole file of %s', async (format) => {
    const text = await written(longBoard(LONG), format);
    expect(text.length).toBeGreaterThan(1_000);
    if (format === 'html') expect(tagsOf(text).length).toBeGreaterThan(500);
    if (format === 'svg') expect(parseXml(text).name).toBe('svg');
    if (format === 'json') expect(JSON.parse(text)).toHaveProperty('format', 'parcours.report');
  });

  test('RP-38 make a whole document and a whole workbook', async () => {
    const { part } = await openOffice(longBoard(LONG), 'docx');
    expect(all(part('word/document.xml'), 'w:p').length).toBeGreaterThan(100);
    const { part: sheet } = await openOffice(longBoard(LONG), 'xlsx');
    const texts = all(sheet('xl/sharedStrings.xml'), 'si').map(({ text }) => text);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
    for (const text of texts) expect(text).not.toMatch(/^[=+\-@\t\r]/);
  });
});

test('RP-38 names that no file may hold make a PDF that can be read', async () => {
  const { text } = await openPdf(disturbingBoard());
  expect(text).not.toMatch(FORBIDDEN);
  expect(text).toContain('constructor');
});
