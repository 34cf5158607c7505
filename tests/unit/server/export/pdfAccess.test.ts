import { inflateSync } from 'node:zlib';
import { type Block, REPORT_LANGUAGES, type ReportLanguage } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { fontStore } from '../../../../server/src/export/renderers/pdf/engine/fonts.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { hostileBoard } from '../../../helpers/hostileBoard.ts';
import { manyGaps } from '../../../helpers/manyGaps.ts';
import { elements, openModel, openReport, type PdfElement, type PdfFile, raw } from '../../../helpers/pdf.ts';
import { linkDescriptions, type MarkedText, markedTexts } from '../../../helpers/pdfContent.ts';
import { modelWith } from '../../../helpers/pdfModels.ts';
import { reportOn } from '../../../helpers/reports.ts';

const count = (file: PdfFile, pattern: RegExp) => raw(file).match(pattern)?.length ?? 0;

const files = new Map<ReportLanguage, Promise<PdfFile>>(
  REPORT_LANGUAGES.map((lang) => [lang, openReport(barredBoard(), { lang })]),
);
const fileIn = (lang: ReportLanguage) => files.get(lang) ?? openReport(barredBoard(), { lang });

/** The report with one paragraph, of these words of the board. */
function paragraph(text: string, lang: ReportLanguage = 'en') {
  const block: Block = { kind: 'paragraph', role: 'plain', text: [{ kind: 'own', text }] };
  return { ...reportOn(barredBoard(), { lang }), parts: modelWith(block).parts };
}

describe.each(REPORT_LANGUAGES)('a report in %s for those who listen', (lang) => {
  test('PF-6 every text is content of the structure or decoration, and neither stands in the other', async () => {
    const file = await fileIn(lang);
    const pages = await markedTexts(file.bytes);
    expect(pages.flat().length).toBeGreaterThan(500);
    pages.forEach((texts, at) => {
      const known = idsIn(file.structure[at]);
      for (const { text, marks } of texts) {
        expect(marks.length, text).toBe(1);
        const [{ tag, id } = { tag: '', id: undefined }] = marks;
        if (tag !== 'Artifact') expect(known, text).toContain(id);
      }
    });
  });

  test('PF-6 headings skip no level', async () => {
    const { structure } = await fileIn(lang);
    const levels = structure
      .flatMap(rolesIn)
      .flatMap((role) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.length).toBeGreaterThan(15);
    levels.slice(1).forEach((level, at) => {
      expect(level).toBeGreaterThan(1);
      expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('PF-6 each header cell says of what, each link where it leads', async () => {
    const file = await fileIn(lang);
    expect(count(file, /\/S \/TH\b/g)).toBeGreaterThan(20);
    expect(count(file, /\/Scope \/(Row|Column)\b/g)).toBe(count(file, /\/S \/TH\b/g));
    const links = (await linkDescriptions(file.bytes)).flat();
    expect(links.length).toBeGreaterThan(20);
    for (const words of links) expect(words).toMatch(/\S{2}|https?:/);
    expect(count(file, /\/Subtype \/Link\b/g)).toBe(links.length);
    expect(links.some((words) => words.endsWith('1. Proof of address'))).toBe(true);
  });

  test('PF-6 viewers show the title and go through a page as it is read; letters can be copied', async () => {
    const file = await fileIn(lang);
    expect(raw(file)).toMatch(/\/DisplayDocTitle true/);
    expect(count(file, /\/Tabs \/S\b/g)).toBe(file.pages.length);
    expect(count(file, /\/ToUnicode /g)).toBe(count(file, /\/Subtype \/Type0\b/g));
    expect(raw(file)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  test('PF-6 the board’s words in a sentence are told to be in their language', async () => {
    const { structure } = await fileIn(lang);
    const foreign = elements(structure, 'Span').filter(({ lang: spoken }) => spoken === 'en');
    if (lang === 'en') expect(foreign).toEqual([]);
    else expect(foreign.length).toBeGreaterThan(20);
  });
});

test('PF-6 RP-80 links to a gap without a card lead to its line, and say so in words', async () => {
  const board = manyGaps();
  const { bytes } = await openReport(board);
  const { gaps } = reportOn(board);
  const words = new Set((await linkDescriptions(bytes)).flat());
  const last = gaps.filter(({ level }) => level === 'regional').at(-1);
  expect(words).toContain(`Gap ${last?.number}. ${last?.title}`);
  for (const link of words) expect(link).not.toMatch(/^gap-/);
  const names =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\(gap-\d+\)/g) ?? [];
  expect(new Set(names).size).toBe(gaps.length);
});

test('PF-6 hostile texts are marked like others', async () => {
  const pages = await markedTexts((await openReport(hostileBoard(5), { lang: 'fr' })).bytes);
  for (const { text, marks } of pages.flat()) expect(marks, text).toHaveLength(1);
});

function idsIn(element: PdfElement | undefined): string[] {
  return [
    ...(element?.type === 'content' && element.id !== undefined ? [element.id] : []),
    ...(element?.children ?? []).flatMap(idsIn),
  ];
}

function rolesIn({ role, children = [] }: PdfElement): string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)];
}

describe('Arabic in print', () => {
  test('PF-13 words come in their order, letter by letter', async () => {
    const said = languageSentence();
    const { bytes } = await openModel(paragraph(said, 'ar'));
    const texts = (await markedTexts(bytes)).flat();
    const lines = linesOf(texts.filter(({ marks }) => marks[0]?.tag === 'P'));
    const read = lines.flatMap((line) => [...line].reverse()).map(wordOf);
    expect(read.filter((word) => word !== '').join(' ')).toContain(said.split(' ').map(wordOf).join(' '));
  });

  test('PF-13 vowel marks stand where the font wants them, as if shaped from right to left', async () => {
    const [source] = (await fontStore()).getRegisteredFonts().arabic?.sources ?? [];
    const font = source?.data;
    if (!font) throw new Error('the Arabic font is not there');
    for (const word of ['فَاطِمَةُ', 'مُحَمَّدٍ', 'يومًا', 'لِلْجَمِيعِ']) {
      const turned = [...font.layout(word, undefined, undefined, undefined, 'ltr').positions].reverse();
      const meant = font.layout(word, [], undefined, undefined, 'rtl').positions;
      expect(offsets(turned)).toEqual(offsets(meant));
    }
  });

  test('PF-13 vowel marks come above and below the line on the page', async () => {
    const { bytes, sizes } = await openModel(paragraph('مَ مِ', 'ar'));
    const [[, top] = []] = sizes;
    const heights = streamsOf(bytes)
      .flatMap((stream) => [...stream.matchAll(/1 0 0 1 \S+ (\S+) Tm/g)])
      .map(([, height]) => Number(height) - (top ?? Number.NaN));
    expect(heights.some((height) => height > 1)).toBe(true);
    expect(heights.some((height) => height < -2)).toBe(true);
  });
});

const offsets = (positions: readonly { readonly xOffset: number; readonly yOffset: number }[]) =>
  positions.map(({ xOffset, yOffset }) => [xOffset, yOffset]);

/** A sentence without letters that the reader takes for one sign and turns around. */
const languageSentence = () =>
  'مكتب البلدية مفتوح كل يوم من الصباح دون توقف ويستقبل من يريد تسجيل عنوانه ثم يعطيه ورقة مختومة بعد شهر';

/** Stretches of text on the same height, from left to right. */
function linesOf(texts: readonly MarkedText[]): string[][] {
  const lines = new Map<number, MarkedText[]>();
  for (const text of texts) lines.set(text.y, [...(lines.get(text.y) ?? []), text]);
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, line]) => line.sort((a, b) => a.x - b.x).map(({ text }) => text));
}

const wordOf = (text: string) => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');

describe('letters that no font has', () => {
  const words = 'Go to 市役所 in Tōkyō 😀';

  test('PF-16 are boxes on the page, and themselves to those who listen or copy', async () => {
    const file = await openModel(paragraph(words));
    expect(file.text).toContain('Go to □□□ in Tōkyō 😀');
    const actual = [...raw(file).matchAll(/\/ActualText \(([^)]*)\)/g)].map(([, text = '']) => utf16(text));
    expect(actual).toContain('市役所');
  });

  test.each(['en', 'ar'] as const)('PF-16 no sign for a missing letter is drawn in %s', async (lang) => {
    const { bytes } = await openModel(paragraph(`${words}\u2060 हिन्दी لا \u202f·\u200d😀`, lang));
    const drawn = streamsOf(bytes).flatMap((stream) => stream.match(/<(?:[0-9a-f]{4})+>/g) ?? []);
    expect(drawn.length).toBeGreaterThan(20);
    for (const signs of drawn) expect(signs.match(/[0-9a-f]{4}/g)).not.toContain('0000');
  });
});

/** Everything that is drawn. */
function streamsOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  return [...file.toString('latin1').matchAll(/\/Filter \/FlateDecode\s*>>\s*stream\r?\n/g)].flatMap(
    (start) => {
      const content = inflateSync(file.subarray((start.index ?? 0) + start[0].length)).toString('latin1');
      return content.includes(' Tf') ? [content] : [];
    },
  );
}

/** A text string as PDF has it: UTF-16, the more significant byte first, after a mark (ISO 32000-1, 7.9.2.2). */
function utf16(text: string): string {
  const bytes = Buffer.from(text.replace(/\\([()\\])/g, '$1'), 'latin1');
  return bytes.subarray(2).swap16().toString('utf16le');
}
