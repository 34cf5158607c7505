import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import type { Block } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { atLength } from '../../../helpers/atLength.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { hostileBoard } from '../../../helpers/hostileBoard.ts';
import { manyGaps } from '../../../helpers/manyGaps.ts';
import {
  openModel,
  openReport,
  type PdfElement,
  type PdfFile,
  printModel,
  raw,
} from '../../../helpers/pdf.ts';
import {
  contentStreams,
  linkDescriptions,
  type MarkedText,
  markedTexts,
} from '../../../helpers/pdfContent.ts';
import { modelWith } from '../../../helpers/pdfModels.ts';
import { reportOn } from '../../../helpers/reports.ts';

const count = (file: PdfFile, pattern: RegExp) => raw(file).match(pattern)?.length ?? 0;

const files = new Map<Language, Promise<PdfFile>>(
  LANGUAGE_TAGS.map((lang) => [lang, openReport(barredBoard(), { lang })]),
);
const fileIn = (lang: Language) => files.get(lang) ?? openReport(barredBoard(), { lang });

/** The report with one paragraph, of these words of the board. */
function paragraph(text: string, lang: Language = 'en') {
  const block: Block = { kind: 'paragraph', role: 'plain', text: [{ kind: 'own', text }] };
  return { ...reportOn(barredBoard(), { lang }), parts: modelWith(block).parts };
}

describe.each(LANGUAGE_TAGS)('a report in %s for those who listen', (lang) => {
  test('PF-6 every text is content of the structure or decoration, and neither stands in the other', async () => {
    const file = await fileIn(lang);
    const pages = await markedTexts(file.bytes);
    expect(pages.flat().length).toBeGreaterThan(500);
    pages.forEach((texts, at) => {
      const known = idsIn(file.structure[at]);
      for (const { text, marks } of texts) {
        const [{ tag, id } = { tag: '', id: '' }, ...more] = owners(marks);
        expect(more, text).toEqual([]);
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
    expect(count(file, /\/Tabs \/S\b/g)).toBe(count(file, /\/Annots \[/g));
    expect(count(file, /\/ToUnicode /g)).toBe(count(file, /\/Subtype \/Type0\b/g));
    expect(raw(file)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  test('PF-6 the board’s words in a sentence are told to be in their language', async () => {
    const { bytes } = await fileIn(lang);
    const foreign = contentStreams(bytes).flatMap((stream) => stream.match(/\/Lang \(en\)/g) ?? []);
    if (lang === 'en') expect(foreign.length).toBeLessThan(5);
    else expect(foreign.length).toBeGreaterThan(20);
  });
});

test('PF-6 RP-80 links to a gap without a card lead to its line, and say so in words', async () => {
  // More than have a card, some of them at either level.
  const board = manyGaps(atLength(130, 70));
  const whole = reportOn(board);
  const { gaps } = whole;
  const parts = whole.parts.filter(({ id }) => id === 'gaps' || id === 'beyond-local-power');
  const bytes = await printModel({ ...whole, parts });
  const words = new Set((await linkDescriptions(bytes)).flat());
  const last = gaps.filter(({ level }) => level === 'regional').at(-1);
  expect(words).toContain(`Gap ${last?.number}. ${last?.title}`);
  for (const link of words) expect(link).not.toMatch(/^gap-/);
  expect([...words].filter((link) => link.startsWith('Gap ')).length).toBeGreaterThan(gaps.length * 0.9);
  expect(raw({ bytes })).not.toContain('(#gap-');
});

test('PF-6 hostile texts are marked like others', async () => {
  const pages = await markedTexts((await openReport(hostileBoard(5), { lang: 'fr' })).bytes);
  for (const { text, marks } of pages.flat()) expect(owners(marks), text).toHaveLength(1);
});

/** The marks that say whose a text is; others say which letters it stands for. */
function owners(marks: MarkedText['marks']): MarkedText['marks'] {
  return marks.filter(({ tag, id }) => tag === 'Artifact' || typeof id === 'string');
}

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
    const lines = linesOf(texts.filter(({ marks }) => marks[0]?.tag !== 'Artifact'));
    const read = lines.flatMap((line) => [...line].reverse()).map(wordOf);
    expect(read.filter((word) => word !== '').join(' ')).toContain(said.split(' ').map(wordOf).join(' '));
  });

  test('PF-13 vowel marks come above and below the line on the page, and are read once', async () => {
    const { bytes } = await openModel(paragraph('مَ مِ مُحَمَّدٍ مَمَ', 'ar'));
    const heights = contentStreams(bytes)
      .flatMap((stream) => [...stream.matchAll(/^1 0 0 -1 \S+ (\S+) cm$/gm)])
      .map(([, height]) => Number(height));
    const line = heights.filter((height) => heights.filter((other) => other === height).length > 3);
    expect(line.length).toBeGreaterThan(0);
    expect(heights.some((height) => line.some((on) => height > on + 0.5 && height < on + 9))).toBe(true);
    expect(heights.some((height) => line.some((on) => height < on - 2 && height > on - 9))).toBe(true);
    const silent = contentStreams(bytes).flatMap((stream) => stream.match(/\/ActualText \(\)/g) ?? []);
    expect(silent.length).toBeGreaterThan(5);
  });
});

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
    // One sign stands for all: for the first letter by itself, for others where they are drawn.
    expect(file.text).toContain('Go to 市');
    const told = contentStreams(file.bytes).flatMap(
      (stream) => stream.match(/\/ActualText <FEFF[0-9A-F]+>/g) ?? [],
    );
    for (const letter of ['役', '所'])
      expect(told).toContain(`/ActualText <FEFF${letter.charCodeAt(0).toString(16).toUpperCase()}>`);
    expect(raw(file)).toMatch(/\/BaseFont \/[A-Z]{6}\+Box-Regular/);
    expect(raw(await openModel(paragraph('Go to Tōkyō 😀')))).not.toContain('Box-Regular');
  });

  test.each(['en', 'ar'] as const)('PF-16 no sign for a missing letter is drawn in %s', async (lang) => {
    const { bytes } = await openModel(paragraph(`${words}\u2060 हिन्दी لا \u202f·\u200d😀`, lang));
    const drawn = contentStreams(bytes).flatMap(
      (stream) => stream.match(/\((?:\\.|[^\\)])*\) ?(?:\]|Tj|-?\d)/gs) ?? [],
    );
    expect(drawn.length).toBeGreaterThan(20);
    for (const signs of drawn) expect(signs).not.toMatch(/^\((?:\\\d{3}|\\\D|[^\\)]){0}\\000\\000/);
  });
});
