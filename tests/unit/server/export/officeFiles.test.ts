import { afterEach, describe, expect, test, vi } from 'vitest';
import { atLength } from '../../../helpers/atLength.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { disturbingBoard } from '../../../helpers/disturbingBoard.ts';
import { hostileBoard } from '../../../helpers/hostileBoard.ts';
import { OFFICE_FORMATS, openReport, reportFile } from '../../../helpers/office.ts';
import { all } from '../../../helpers/xml.ts';

/** Everything that can be read in a file, pictures aside: they are painted from drawings that are in it too. */
async function readable(...options: Parameters<typeof openReport>): Promise<string> {
  const { files } = await openReport(...options);
  return [...files].map(([path, content]) => `${path}\n${content.toString()}`).join('\n');
}

describe.each(OFFICE_FORMATS)('the report as %s', (format) => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('OF-30 the same report is the same bytes, whatever the clock says and whatever was made before', async () => {
    const made = () => reportFile(barredBoard(), format, { now: new Date('2026-11-21T10:00:00Z') });
    vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z'), toFake: ['Date'] });
    const first = await made();
    vi.setSystemTime(new Date('2031-02-03T04:05:06Z'));
    expect(await made()).toEqual(first);
  });

  test('OF-31 what XML forbids or takes for its own does not harm the file', async () => {
    const { part } = await openReport(disturbingBoard(), format);
    const shown = part(format === 'docx' ? 'word/document.xml' : 'xl/sharedStrings.xml').text;
    expect(shown).toContain(']]>&amp;&#0;&bogus;');
    expect(shown).toContain('<!--<?xml?><w:p/>');
    expect(shown).toContain('abcde');
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test.each(atLength([0, 5, 10, 15], [0, 10]))(
    'OF-31 hostile texts, turned by %i, make no formula and no link',
    async (at) => {
      const { files, part } = await openReport(hostileBoard(at), format);
      const targets = [...files.keys()]
        .filter((path) => path.endsWith('.rels'))
        .flatMap((path) => all(part(path), 'Relationship'))
        .filter(({ attributes }) => attributes.get('TargetMode') === 'External');
      for (const { attributes } of targets) expect(attributes.get('Target')).toMatch(/^(https?:|mailto:)/);
      if (format === 'docx') return;
      const texts = all(part('xl/sharedStrings.xml'), 'si').map(({ text }) => text);
      for (const text of texts) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      expect(texts.filter((text) => text.startsWith("'"))).not.toEqual([]);
    },
  );

  test('OF-32 what is withheld from the public leaves no trace in any part of the file', async () => {
    const words = ['Clinic', 'See a doctor', 'Fear of being reported', 'I turned back.', 'We ask no papers.'];
    const board = barredBoard(({ actors = [] }) => ({
      actors: actors.map((actor) =>
        actor.id === 'clinic' ? { ...actor, reply: 'We ask no papers.', sensitive: true } : actor,
      ),
    }));
    const internal = await readable(board, format, { audience: 'internal' });
    const told = await readable(board, format, { audience: 'public' });
    for (const word of words) {
      expect(internal).toContain(word);
      expect(told).not.toContain(word);
    }
  });

  test('OF-33 its properties name the board, the program and the language, and nobody', async () => {
    const { part, files } = await openReport(barredBoard(), format, { lang: 'fr' });
    const { children } = part('docProps/core.xml');
    const properties = Object.fromEntries(children.map(({ name, text }) => [name, text]));
    expect(properties).toEqual({
      'dc:title': 'Tableau sans titre – Rapport d’écarts',
      'dc:creator': 'Parcours',
      'cp:lastModifiedBy': 'Parcours',
      'dc:language': 'fr',
    });
    for (const [path, content] of files) {
      if (/\.(xml|rels)$/.test(path)) expect(content.toString(), path).not.toContain('Un-named');
    }
  });

  test('OF-33 a report with a day bears it, to the second', async () => {
    const now = new Date('2026-11-21T10:11:12.345Z');
    const { part } = await openReport(barredBoard(), format, { now });
    const [created] = all(part('docProps/core.xml'), 'dcterms:created');
    expect(created?.text).toBe('2026-11-21T10:11:12Z');
  });
});
