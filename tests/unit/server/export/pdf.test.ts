import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import { describe, expect, test } from 'vitest';
import { atLength } from '../../../helpers/atLength.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { HOSTILE_TEXTS, hostileBoard } from '../../../helpers/hostileBoard.ts';
import {
  elements,
  flat,
  makeReport,
  openModel,
  openReport,
  type PdfFile,
  raw,
} from '../../../helpers/pdf.ts';
import { modelWith } from '../../../helpers/pdfModels.ts';
import { reportOn } from '../../../helpers/reports.ts';

const NOW = new Date('2026-11-21T10:00:00Z');

const report = openReport(barredBoard(), { now: NOW });

describe('the report in print', () => {
  test.each(['en', 'fr', 'es'] as const)(
    'PF-1 says in %s what the model says, part by part, in order',
    async (lang) => {
      const { text, outline } = await openReport(barredBoard(), { lang });
      const { parts } = reportOn(barredBoard(), { lang });
      const titles = parts.map(({ title }) => title);
      expect(outline.filter((title) => !title.startsWith(' '))).toEqual(titles);
      const read = flat(text);
      const places = titles.slice(1).map((title) => read.lastIndexOf(flat(title)));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const block of parts[0]?.blocks ?? []) {
        if (block.kind === 'paragraph')
          expect(read).toContain(flat(block.text.map((span) => span.text).join('')));
      }
    },
  );

  test('PF-1 the decision note has the first page for itself', async () => {
    const { pages } = await report;
    const [note, contents] = reportOn(barredBoard()).parts;
    expect(pages[0]).toContain(note?.title);
    expect(pages[0]).not.toContain(contents?.title);
    expect(pages[1]).toContain(contents?.title);
  });

  test.each(LANGUAGE_TAGS)('PF-2 numbers its pages in the words of %s', async (lang: Language) => {
    const { pages } = await openReport(barredBoard(), { lang });
    const words: Readonly<Record<Language, RegExp>> = {
      en: /Page \d+ of \d+/,
      fr: /Page \d+ sur \d+/,
      es: /Página \d+ de \d+/,
      it: /Pagina \d+ di \d+/,
      ar: /\d+/,
    };
    for (const page of pages) expect(page).toMatch(words[lang]);
    if (lang === 'en') expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
  });

  test('PF-3 the contents tell the pages on which parts begin', async () => {
    const { pages } = await report;
    const parts = reportOn(barredBoard()).parts.slice(1);
    const numbers = [...(pages[1] ?? '').matchAll(/^(\d+)\. .*?(\d+)$/gm)].map(([, part, page]) => [
      part,
      page,
    ]);
    expect(numbers.length).toBeGreaterThan(3);
    for (const [part, page] of numbers) {
      const { title = '' } = parts[Number(part) - 1] ?? {};
      expect(pages[Number(page) - 1]).toContain(title);
    }
  });

  test('PF-4 its outline has each part, and each gap below its own', async () => {
    const { outline } = await report;
    const gaps = outline.filter((title) => title.startsWith(' '));
    expect(gaps).toEqual([
      '  Gap 1. Proof of address',
      '  Gap 2. Open on weekday mornings',
      '  Gap 3. Fear of being reported',
    ]);
  });

  test('PF-5 every font is embedded, and none is of another kind', async () => {
    const fonts = raw(await report).match(/\/Subtype \/(Type0|Type1|TrueType|Type3)/g) ?? [];
    expect(new Set(fonts)).toEqual(new Set(['/Subtype /Type0']));
    const described = raw(await report).match(/\/Type \/FontDescriptor/g) ?? [];
    expect(described.length).toBeGreaterThan(2);
    expect(raw(await report).match(/\/FontFile2 /g)).toHaveLength(described.length);
  });

  test('PF-6 is tagged: headings that skip no level, lists, tables with headers, pictures with words', async () => {
    const { structure, isMarked } = await report;
    expect(isMarked).toBe(true);
    expect(elements(structure, 'H1')).toHaveLength(1);
    expect(elements(structure, 'H2').length).toBe(reportOn(barredBoard()).parts.length + 1);
    for (const role of [
      'H3',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'TOC',
      'TOCI',
      'Link',
      'Caption',
    ]) {
      expect(elements(structure, role), role).not.toEqual([]);
    }
    const figures = elements(structure, 'Figure');
    expect(figures.length).toBeGreaterThan(0);
    for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(10);
    expect(raw(await report)).toContain('pdfuaid:part');
  });

  test('PF-6 names its language, and that of the words of a board in another', async () => {
    const { structure, info } = await openReport(barredBoard(), { lang: 'fr' });
    expect(info.Language).toBe('fr');
    expect(elements(structure, 'H1')[0]?.lang).toBe('en');
  });

  test('PF-7 says which board it is on and when it was made, and no more', async () => {
    const { info } = await report;
    const { head } = reportOn(barredBoard());
    expect(info.Title).toBe(`${head.title} – ${head.kind}`);
    expect(info.CreationDate).toBe('D:20261121100000Z');
    expect(info).not.toHaveProperty('Author');
    const undated = await openReport(barredBoard());
    expect(undated.info).not.toHaveProperty('CreationDate');
    expect(raw(undated)).not.toMatch(/\/(Creation|Mod)Date|xmp:(Create|Modify)Date/);
  });

  test('PF-8 the same report is the same bytes', async () => {
    const again = await makeReport(barredBoard(), { now: NOW });
    expect(Buffer.from(again.bytes).equals(Buffer.from((await report).bytes))).toBe(true);
  });

  test('PF-9 the route map has a sheet on its side for itself, in vectors', async () => {
    const { sizes, pages } = await report;
    const sheet = sizes.findIndex(([width = 0, height = 0]) => width > height);
    expect(sheet).toBeGreaterThan(0);
    expect(pages[sheet]).toContain('Hand in the form');
    expect(raw(await report)).not.toContain('/Subtype /Image');
  });

  test('PF-13 from right to left pages run that way, and Latin words keep their order', async () => {
    const board = barredBoard();
    const { text, info } = await openReport(board, { lang: 'ar' });
    expect(info.Language).toBe('ar');
    expect(text).toContain('Hand in the form');
    // Shaped letters are still read as the letters that they are.
    expect(text).toMatch(/[\u0621-\u064a]{3}/);
    expect(text).not.toMatch(/[\ufe70-\ufefc]/);
  });

  test.each(atLength([0, 7, 14], [0, 7]))(
    'PF-14 hostile texts, turned by %i, are words, and no link leads elsewhere',
    async (at) => {
      const { text, links, bytes } = await openReport(hostileBoard(at));
      expect(flat(text)).toContain(flat('<script>alert("pwned")</script>'));
      for (const link of links) expect(link).toMatch(/^(https?:|mailto:)/);
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
        /\/(JavaScript|JS|Launch|SubmitForm|EmbeddedFile)\b/,
      );
    },
  );

  test('PF-14 hostile titles do not harm the metadata', async () => {
    const model = modelWith();
    for (const title of HOSTILE_TEXTS) {
      const file = raw(await openModel({ ...model, head: { ...model.head, title } }));
      const metadata = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(file)?.[0] ?? '';
      expect(metadata).toContain('pdfuaid:part');
      expect(metadata).not.toMatch(/<(script|img|iframe|style)|<\/title>/);
    }
  });

  test('PF-15 what is withheld from the public is nowhere in the file', async () => {
    const words = ['Clinic', 'See a doctor', 'Fear of being reported', 'I turned back.', 'We ask no papers.'];
    const board = barredBoard(({ actors = [] }) => ({
      actors: actors.map((actor) =>
        actor.id === 'clinic' ? { ...actor, reply: 'We ask no papers.', sensitive: true } : actor,
      ),
    }));
    const internal = await openReport(board);
    const told = await openReport(board, { audience: 'public' });
    const all = (file: PdfFile) =>
      `${file.text}\n${file.outline.join('\n')}\n${JSON.stringify(file.structure)}\n${raw(file)}`;
    for (const word of words) {
      expect(all(internal)).toContain(word);
      expect(all(told)).not.toContain(word);
    }
  });
});
