import { type Block, plainText, type ReportModel } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { manyGaps } from '../../../helpers/manyGaps.ts';
import { openModel, openReport, type Package } from '../../../helpers/office.ts';
import { reportOn, sentencesOf } from '../../../helpers/reports.ts';
import { all, valueIn, type XmlElement } from '../../../helpers/xml.ts';

const report = openReport(barredBoard(), 'docx');
const bodyOf = ({ part }: Package): XmlElement => part('word/document.xml');
const stylesOf = (paragraphs: readonly XmlElement[]) =>
  paragraphs.map((paragraph) => valueIn(paragraph, 'w:pStyle') ?? '');
const tablesOf = (model: ReportModel) =>
  model.parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

/** Spaces hold a badge together, and lines are broken. */
const flat = (text: string) => text.replace(/\s/g, '');
/** Pictures and counts are put in other words, or into one line. */
const isInRunningText = ({ kind }: Block) => kind !== 'figure' && kind !== 'tally';

const isOn = ({ attributes }: XmlElement) => !/^(false|0|off)$/.test(attributes.get('w:val') ?? '');

/** The report with one part, of these blocks. */
function reportWith(...blocks: Block[]): ReportModel {
  return { ...reportOn(barredBoard()), parts: [{ number: 1, id: 'one', title: 'One', blocks }] };
}

const said = (text: string): Block => ({ kind: 'paragraph', role: 'plain', text: [{ kind: 'text', text }] });
const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><text y="20">Amina</text></svg>`;
const wide: Block = {
  kind: 'figure',
  figure: 'map',
  caption: 'The ways',
  alternative: 'All ways',
  wide: true,
};

describe('the report as a Word document', () => {
  test('OF-1 each part is a heading of the first level, in order, and no heading skips a level', async () => {
    const paragraphs = all(bodyOf(await report), 'w:p');
    const headings = paragraphs.filter((paragraph) => /^Heading/.test(valueIn(paragraph, 'w:pStyle') ?? ''));
    const parts = headings.filter((heading) => valueIn(heading, 'w:pStyle') === 'Heading1');
    expect(parts.map(({ text }) => text)).toEqual(reportOn(barredBoard()).parts.map(({ title }) => title));
    const levels = stylesOf(headings).map((style) => Number(style.slice(-1)));
    levels.forEach((level, at) => {
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    });
    expect(stylesOf(paragraphs).filter((style) => style === 'Title')).toHaveLength(1);
  });

  test('OF-1 every style that a paragraph or a run names is defined', async () => {
    const opened = await report;
    const defined = all(opened.part('word/styles.xml'), 'w:style').map((style) =>
      style.attributes.get('w:styleId'),
    );
    const named = ['w:pStyle', 'w:rStyle'].flatMap((name) => all(bodyOf(opened), name));
    for (const style of new Set(named.map(({ attributes }) => attributes.get('w:val')))) {
      expect(defined).toContain(style);
    }
  });

  test('OF-2 a table’s header row comes again on each page, and no row is torn', async () => {
    const tables = all(bodyOf(await report), 'w:tbl').filter((table) => all(table, 'w:tblHeader').length > 0);
    const models = tablesOf(reportOn(barredBoard()));
    expect(tables).toHaveLength(models.length);
    tables.forEach((table, at) => {
      const rows = all(table, 'w:tr');
      const { columns = [], rows: body = [] } = models[at] ?? {};
      expect(rows).toHaveLength(body.length + 1);
      expect(all(rows[0] ?? table, 'w:tblHeader')).toHaveLength(1);
      expect(all(table, 'w:cantSplit')).toHaveLength(rows.length);
      for (const row of rows) expect(all(row, 'w:tc')).toHaveLength(columns.length);
      const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes.get('w:w')));
      expect(widths.reduce((a, b) => a + b, 0)).toBe(Number(valueIn(table, 'w:tblW', 'w:w')));
      for (const width of widths) expect(width).toBeGreaterThan(300);
    });
  });

  test('OF-2 the header row stays with the first, and the last row is not left alone', async () => {
    const rows = ['One', 'Two', 'Three', 'Four'].map((name) => [[{ kind: 'own' as const, text: name }]]);
    const table: Block = { kind: 'table', caption: 'All', columns: [{ title: 'Name' }], rows };
    const body = bodyOf(await openModel(reportWith(table), 'docx'));
    const kept = all(body, 'w:tr').filter((row) => all(row, 'w:keepNext').some(isOn));
    expect(kept.map(({ text }) => text)).toEqual(['Name', 'Three']);
  });

  test('OF-9 a table longer than anybody reads is cut, and says where the rest is', async () => {
    const rows = Array.from({ length: 261 }, (_, at) => [[{ kind: 'own' as const, text: `Row ${at}` }]]);
    const long: Block = { kind: 'table', caption: 'All', columns: [{ title: 'Name' }], rows };
    const body = bodyOf(await openModel(reportWith(long), 'docx'));
    expect(all(body, 'w:tr')).toHaveLength(251);
    expect(body.text).toContain('11 more rows');
  });

  test('OF-3 every sentence of the report is in the document, in its order', async () => {
    const model = reportOn(barredBoard());
    const text = flat(bodyOf(await openModel(model, 'docx', () => undefined)).text);
    let at = 0;
    const sentences = model.parts.flatMap(({ blocks }) =>
      blocks.filter(isInRunningText).flatMap(sentencesOf),
    );
    expect(sentences.length).toBeGreaterThan(200);
    for (const sentence of sentences) {
      const words = flat(plainText(sentence));
      at = text.indexOf(words, at);
      expect(at, words).toBeGreaterThanOrEqual(0);
    }
  });

  test('OF-3 a list of steps counts from 1, however many went before', async () => {
    const steps: Block = { kind: 'list', ordered: true, items: [[{ kind: 'own', text: 'Step' }]] };
    const body = bodyOf(await openModel(reportWith(steps, said('Between'), steps), 'docx'));
    const lists = all(body, 'w:numId').map(({ attributes }) => attributes.get('w:val'));
    expect(new Set(lists).size).toBe(2);
  });

  test('OF-4 a picture is a drawing with a painted one behind it, and says in words what it shows', async () => {
    const opened = await openModel(reportWith(wide), 'docx', () => drawing(600, 300));
    const properties = all(bodyOf(opened), 'wp:docPr').map(({ attributes }) => attributes.get('descr'));
    expect(properties).toEqual(['All ways']);
    const kinds = [...opened.files.keys()].filter((path) => path.startsWith('word/media/'));
    expect(kinds.map((path) => path.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
    const png = opened.files.get(kinds.find((path) => path.endsWith('.png')) ?? '');
    expect(png?.subarray(1, 4).toString()).toBe('PNG');
    expect(png?.readUInt32BE(16)).toBe(1200);
  });

  test.each([
    { drawn: 'small', width: 600, height: 300, paper: [16_838, 11_906] },
    { drawn: 'large', width: 4000, height: 2000, paper: [23_811, 16_838] },
  ])('OF-4 a wide, $drawn picture has a page on its side for itself', async ({ width, height, paper }) => {
    const model = reportWith(said('Before'), wide, said('After'));
    const body = bodyOf(await openModel(model, 'docx', () => drawing(width, height)));
    const sizes = all(body, 'w:pgSz').map(({ attributes }) => [
      Number(attributes.get('w:w')),
      Number(attributes.get('w:h')),
    ]);
    expect(sizes).toHaveLength(3);
    const [across = 0, up = 0] = sizes[1] ?? [];
    expect(Math.abs(across - (paper[0] ?? 0))).toBeLessThan(5);
    expect(Math.abs(up - (paper[1] ?? 0))).toBeLessThan(5);
    const extent = all(body, 'wp:extent')[0]?.attributes;
    expect(Number(extent?.get('cx'))).toBeLessThan(across * 635);
    expect(Number(extent?.get('cy'))).toBeLessThan(up * 635);
  });

  test('OF-4 a figure without a picture is told in words', async () => {
    const opened = await openModel(reportWith(wide), 'docx', () => undefined);
    expect(bodyOf(opened).text).toContain('All ways');
    expect(all(bodyOf(opened), 'w:drawing')).toEqual([]);
  });

  test.each([
    ['a board', barredBoard()],
    ['very many gaps', manyGaps()],
  ])(
    'OF-5 RP-80 on %s links within the document lead somewhere, and no two places share a name',
    async (_, board) => {
      const body = bodyOf(await openReport(board, 'docx'));
      const places = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'));
      expect(new Set(places).size).toBe(places.length);
      const anchors = all(body, 'w:hyperlink').flatMap(({ attributes }) => attributes.get('w:anchor') ?? []);
      expect(anchors.length).toBeGreaterThan(12);
      for (const anchor of anchors) expect(places).toContain(anchor);
      for (const place of places) expect(place).toMatch(/^[a-z]\w{0,39}$/);
    },
  );

  test('OF-5 a page that is quoted is linked to; what is no address is words', async () => {
    const link = (url: string): Block => ({
      kind: 'paragraph',
      role: 'plain',
      text: [{ kind: 'link', text: `to ${url}`, url }],
    });
    const model = reportWith(
      link('https://a.example/b c?d="e"&f'),
      link('http://['),
      link('mailto:a@b.example'),
    );
    const opened = await openModel(model, 'docx');
    const targets = all(opened.part('word/_rels/document.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes.get('TargetMode') === 'External')
      .map(({ attributes }) => attributes.get('Target'));
    expect(targets).toEqual(['https://a.example/b%20c?d=%22e%22&f', 'mailto:a@b.example']);
    expect(bodyOf(opened).text).toContain('to http://[');
  });

  test('OF-6 the document says its language, and which words are of another', async () => {
    const board = { ...barredBoard(), meta: { ...barredBoard().meta, language: 'en' } };
    const opened = await openReport(board, 'docx', { lang: 'fr' });
    expect(valueIn(all(opened.part('word/styles.xml'), 'w:docDefaults')[0] ?? bodyOf(opened), 'w:lang')).toBe(
      'fr-FR',
    );
    const english = all(bodyOf(opened), 'w:r').filter((run) => valueIn(run, 'w:lang') === 'en-GB');
    expect(english.map(({ text }) => text)).toContain('Proof of address');
    expect(english.map(({ text }) => text)).not.toContain('Note de décision');
  });

  test('OF-6 from right to left every paragraph and table runs that way, and Latin words their own', async () => {
    const model: ReportModel = { ...reportOn(barredBoard()), direction: 'rtl' };
    const body = bodyOf(await openModel(model, 'docx'));
    for (const table of all(body, 'w:tbl')) expect(valueIn(table, 'w:bidiVisual')).not.toBe('off');
    const straight = all(body, 'w:p').filter(
      (paragraph) => all(paragraph, 'w:bidi').length === 0 && all(paragraph, 'w:t').length > 0,
    );
    const own = model.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === 'paragraph' && block.text.every(({ kind }) => kind === 'own')
          ? [plainText(block.text)]
          : [],
      );
    expect(straight.map(({ text }) => text)).toEqual(own);
    const latin = all(body, 'w:r').filter(({ text }) => /[a-z]/.test(text));
    for (const run of latin) expect(all(run, 'w:rtl')).toEqual([]);
  });

  test('OF-6 words that run against the document keep what stands at their ends', async () => {
    const own = (text: string): Block => ({
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'own', text }]],
    });
    const model: ReportModel = {
      ...reportWith(own('“Bus” at last.'), own('حافلة.'), own('3.')),
      direction: 'rtl',
    };
    const { text } = bodyOf(await openModel(model, 'docx'));
    expect(text).toContain('\u200e“Bus” at last.\u200e');
    expect(text).not.toMatch(/\u200f|3\.\u200e/);
  });

  test('OF-7 the foot names the report and its edition, and numbers the pages in the report’s words', async () => {
    const opened = await openReport(barredBoard(), 'docx', { lang: 'fr', audience: 'public' });
    const foot = opened.part('word/footer1.xml');
    expect(foot.text).toContain('Édition publique');
    expect(foot.text).toMatch(/Page\s*PAGE\s*sur\s*NUMPAGES/);
  });

  test('OF-8 the contents list every part, and can be brought up to date', async () => {
    const body = bodyOf(await report);
    const entries = all(body, 'w:p').filter((paragraph) => valueIn(paragraph, 'w:pStyle') === 'TOC1');
    const names = entries.map((entry) => all(entry, 'w:t')[0]?.text);
    expect(names).toEqual(reportOn(barredBoard()).parts.map(({ title }) => title));
    expect(all(body, 'w:instrText').map(({ text }) => text)).toContain('TOC \\h \\o "1-1"');
  });

  test('OF-46 the contents have page numbers when the file is opened, without asking', async () => {
    const opened = await report;
    const entries = all(bodyOf(opened), 'w:p').filter(
      (paragraph) => valueIn(paragraph, 'w:pStyle') === 'TOC1',
    );
    const pages = entries.map((entry) => Number(all(entry, 'w:t').at(-1)?.text));
    expect(pages[0]).toBe(1);
    expect(pages[1]).toBe(2);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages.at(-1)).toBeGreaterThan(4);
    const dirty = all(bodyOf(opened), 'w:fldChar').map(({ attributes }) => attributes.get('w:dirty'));
    expect(dirty).not.toContain('true');
    expect(all(opened.part('word/settings.xml'), 'w:updateFields')).toEqual([]);
  });

  test.each([
    ['a book', 'word '.repeat(130_000)],
    ['a report with words that no line may hold', `${'x'.repeat(250)} `.repeat(8)],
  ])('OF-46 %s has contents without them', async (_, told) => {
    const long = reportOn(barredBoard());
    const [first, ...rest] = long.parts;
    const text = [{ kind: 'own' as const, text: told }];
    const blocks = [{ kind: 'paragraph' as const, role: 'plain' as const, text }];
    const parts = first ? [{ ...first, blocks }, ...rest] : [];
    const body = bodyOf(await openModel({ ...long, parts }, 'docx'));
    const entry = all(body, 'w:p').find((paragraph) => valueIn(paragraph, 'w:pStyle') === 'TOC1');
    expect(
      all(entry ?? body, 'w:t')
        .map(({ text }) => text)
        .join(''),
    ).toBe(first?.title);
  });

  test('PF-33 each line of the board’s words stands on its own side', async () => {
    const model = reportOn(barredBoard());
    const [first] = model.parts;
    const text = [{ kind: 'own' as const, text: 'وصلت أمينة إلى صفاقس.\nHer employer keeps her passport.' }];
    const blocks = [{ kind: 'paragraph' as const, role: 'plain' as const, text }];
    const arabic = { ...model, language: 'ar' as const, direction: 'rtl' as const };
    const parts = first ? [{ ...first, blocks }] : [];
    const body = bodyOf(await openModel({ ...arabic, parts }, 'docx'));
    const isTurned = (words: string) =>
      all(body, 'w:p').flatMap((paragraph) =>
        paragraph.text.includes(words) ? [all(paragraph, 'w:bidi').length > 0] : [],
      );
    expect(isTurned('أمينة')).toEqual([true]);
    expect(isTurned('employer')).toEqual([false]);
  });

  test('PF-34 people who are many stand in tables of six at most', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `Person ${at + 1}`);
    const table = {
      kind: 'table' as const,
      caption: 'Services by person',
      columns: ['Service', ...names].map((title) => ({ title })),
      rows: [['Desk', ...names].map((words) => [{ kind: 'text' as const, text: words }])],
      abreast: 6,
    };
    const model = reportOn(barredBoard());
    const [first] = model.parts;
    const body = bodyOf(
      await openModel({ ...model, parts: first ? [{ ...first, blocks: [table] }] : [] }, 'docx'),
    );
    const heads = all(body, 'w:tbl').map((found) =>
      all(all(found, 'w:tr')[0] ?? found, 'w:tc').map(({ text }) => text),
    );
    expect(heads).toEqual([
      ['Service', ...names.slice(0, 6)],
      ['Service', ...names.slice(6)],
    ]);
    expect(body.text).toContain('Services by person (2/2)');
  });
});
