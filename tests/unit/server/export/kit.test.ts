import { parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { codesOf } from '@parcours/shared/kit';
import { describe, expect, test } from 'vitest';
import { exportKit } from '../../../../server/src/export/kit/exportKit.ts';
import { flat, readPdf, textPlaces } from '../../../helpers/pdf.ts';
import { withoutRoute } from '../../../helpers/writeCodes.ts';
import { exampleIn, scenarioFolders } from '../../../scenarios/library.ts';

const A4 = [595, 842];
const A3 = [842, 1191];

describe('the kit on paper', () => {
  test.each(scenarioFolders())(
    'KT-10 of %s has all that has a code, on sheets of the paper that is asked for',
    async (id) => {
      const board = exampleIn(id, 'en');
      const { body, contentType, filename } = await exportKit({ board, language: 'en', paper: 'a4' });
      expect(contentType).toBe('application/pdf');
      expect(filename).toMatch(/-kit-en\.pdf$/);
      const { text, sizes, isMarked } = await readPdf(body);
      expect(isMarked).toBe(true);
      const words = flat(text);
      const start = withoutRoute(board);
      for (const { code, collection, id: record } of codesOf(start).all) {
        const named: readonly { id: string; name?: string; title?: string }[] = start[collection];
        const found = named.find((each) => each.id === record);
        expect(words).toContain(flat(found?.name ?? found?.title ?? ''));
        expect(words).toContain(code);
      }
      expect(sizes.slice(0, -1).every(([width, height]) => isAbout([width, height], A4))).toBe(true);
      expect(isAbout([...(sizes.at(-1) ?? [0, 0])].reverse(), A4)).toBe(true);
      // The route is the group's own to find.
      for (const { title } of board.barriers) expect(words).not.toContain(flat(title));
    },
  );

  test('KT-10 KT-11 is as large as A3 where that is asked for, in the reader’s language and with the script and its minutes', async () => {
    const board = exampleIn('foreign-student', 'ar');
    const questions = ['أي ورقتين تنتظر كل منهما الأخرى؟'];
    const { body } = await exportKit({
      board,
      language: 'ar',
      paper: 'a3',
      questions,
      sources: ['A source, 2021'],
    });
    const { text, sizes } = await readPdf(body);
    expect(isAbout(sizes[0] ?? [0, 0], A3)).toBe(true);
    expect(text).toContain('90');
    expect(flat(text)).toContain(flat('A source, 2021'));
  });

  test('KT-11 of a scenario with a plan of its own, the script is that plan, in its words where it has some', async () => {
    const board = exampleIn('foreign-student', 'en');
    const plan = [
      { id: 'a', kind: 'arrive', minutes: 10 },
      {
        id: 'b',
        kind: 'route',
        minutes: 25,
        title: 'Two errands',
        task: 'Begin at the bank.',
        note: 'Bring forms.',
      },
    ] as const;
    const { body } = await exportKit({ board, language: 'en', paper: 'a4', plan });
    const script = flat((await readPdf(body)).text);
    for (const said of ['Two errands', 'Begin at the bank.', 'Bring forms.', '35'])
      expect(script).toContain(flat(said));
    expect(script).not.toContain(flat('Reality check'));
  });

  test('KT-10 texts of any length stay on their cards, and a board without anything gives empty ones', async () => {
    const board = exampleIn('foreign-student', 'en');
    const long = 'A very long list of papers '.repeat(60);
    const services = board.services.map((service) => ({ ...service, requiredDocuments: [long] }));
    const usual = await readPdf((await exportKit({ board, language: 'en', paper: 'a4' })).body);
    const full = await readPdf(
      (await exportKit({ board: { ...board, services }, language: 'en', paper: 'a4' })).body,
    );
    expect(full.pages.length).toBe(usual.pages.length);
    const [first] = board.services;
    const many = Array.from({ length: 250 }, (_, at) => ({
      ...first,
      id: `service-many-${at}`,
      name: `Service ${at}`,
    }));
    const city = parseBoardJson({ ...toBoardJson(board), services: [...board.services, ...many] });
    const bounded = await readPdf((await exportKit({ board: city, language: 'en', paper: 'a4' })).body);
    expect(bounded.text).toMatch(/\d+ more cards are not printed/);
    const nothing = {
      ...withoutRoute(board),
      personas: [],
      objectives: [],
      assets: [],
      actors: [],
      services: [],
    };
    const empty = await readPdf((await exportKit({ board: nothing, language: 'en', paper: 'a4' })).body);
    expect(empty.text).toContain('Empty steps');
  });
});

test.each([
  ['en', 1],
  ['ar', -1],
] as const)(
  'KT-12 in %s how it felt runs from the start of the line, the lowest first',
  async (lang, way) => {
    const board = exampleIn('foreign-student', lang);
    const { body } = await exportKit({ board, language: lang, paper: 'a4' });
    const places = await textPlaces(body, 5);
    const moods = ['-2', '-1', '0', '1', '2'];
    const rowAt = Math.min(...places.filter(({ text }) => text === '-2').map(({ y }) => y));
    const row = places.filter(({ text, y }) => moods.includes(text) && Math.abs(y - rowAt) < 2);
    const left = row.sort((a, b) => a.x - b.x).slice(0, moods.length);
    expect(left.sort((a, b) => (a.x - b.x) * way).map(({ text }) => text)).toEqual(moods);
  },
);

function isAbout([width = 0, height = 0]: readonly number[], [w = 0, h = 0]: readonly number[]): boolean {
  return Math.abs(width - w) < 2 && Math.abs(height - h) < 2;
}
