import { own, type Rich, type TableBlock } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { openModel, raw } from '../../../helpers/pdf.ts';
import { linkPlaces, markedTexts } from '../../../helpers/pdfContent.ts';
import { modelWith, paragraph, said } from '../../../helpers/pdfModels.ts';

const badge = (text: string): Rich => [{ kind: 'badge', tone: 'unknown', symbol: '–', text }];
const arabic = (model: ReturnType<typeof modelWith>) => ({
  ...model,
  language: 'ar' as const,
  direction: 'rtl' as const,
});

/** A column for each of so many people, in words that are long in French. */
function people(count: number): TableBlock {
  const names = Array.from({ length: count }, (_, at) => `Marie-Thérèse d’Alméida ${at + 1}`);
  const row = (service: string) => [said(service), ...names.map(() => badge('Pas sur le chemin'))];
  return {
    kind: 'table',
    caption: 'Services par personne',
    columns: ['Service', ...names].map((title) => ({ title })),
    rows: Array.from({ length: 30 }, (_, at) => row(`Permanence ${at} (Association des femmes du quartier)`)),
    abreast: 6,
  };
}

describe('lines of print', () => {
  test('PF-30 no hyphen stands where a line ends but those of the text', async () => {
    const long = 'https://www.example.org/observatory_2019_who_is_turned_away_and_why_nobody_said_so_before';
    const cell: Rich = [
      ...['passport', 'address on paper', 'residence', long].flatMap((text) => [own(text), ...said('; ')]),
    ];
    const columns = Array.from({ length: 9 }, (_, at) => ({ title: `Column ${at}` }));
    const rows = [columns.map(() => cell)];
    const table: TableBlock = { kind: 'table', caption: 'Narrow', columns, rows };
    const text = `${'word '.repeat(60)}(${'x'.repeat(90)}) e-mail`;
    const { pages } = await openModel(modelWith(table, paragraph(text)));
    expect(pages.slice(1).join('\n').replace('e-mail', '')).not.toContain('-');
    expect(pages.join('\n')).toContain('e-mail');
  });

  test('PF-31 emoji are drawn as such, and are read as what they are', async () => {
    const emoji = '💶 🏛 👩🏽‍🔧 🇹🇳';
    const model = modelWith(paragraph(`Pays cash ${emoji}.`), {
      kind: 'table',
      caption: 'Table 🚫',
      columns: [{ title: 'Team 🧑‍⚖️' }],
      rows: [[[own('Nobody 🚫')]]],
    });
    const file = await openModel({ ...model, head: { ...model.head, title: 'Town 🏛 hall' } });
    expect(raw(file)).not.toContain('/ActualText');
    for (const sign of ['💶', '🏛', '🚫']) expect(file.text).toContain(sign);
  });

  test('PF-32 a link is one annotation, whatever its words are set in', async () => {
    const link: Rich = [
      { kind: 'link', text: 'منشور وزارة الصحة 12/2023 (PDF)', url: 'https://example.org/a' },
    ];
    const file = await openModel(arabic(modelWith({ kind: 'paragraph', role: 'plain', text: link })));
    expect(file.links).toEqual(['https://example.org/a']);
    const place = (await linkPlaces(file.bytes)).flat().at(-1);
    expect((place?.right ?? 0) - (place?.left ?? 0)).toBeGreaterThan(100);
  });

  test('PF-33 each line of the board’s words stands on its own side', async () => {
    const text: Rich = [own('وصلت أمينة إلى صفاقس.\nHer employer keeps her passport.')];
    const file = await openModel(arabic(modelWith({ kind: 'paragraph', role: 'plain', text })));
    const texts = (await markedTexts(file.bytes)).flat();
    expect(texts.find((found) => found.text.includes('employer'))?.x).toBeLessThan(60);
    expect(
      Math.max(...texts.filter((found) => found.text.includes('أمينة')).map(({ x }) => x)),
    ).toBeGreaterThan(400);
  });

  test('PF-34 people who are many stand in blocks of six at most, under their names, and nothing overlaps', async () => {
    const { bytes, pages } = await openModel(modelWith(people(13)));
    const text = pages.join('\n');
    for (const part of ['(1/3)', '(2/3)', '(3/3)']) expect(text).toContain(`Services par personne ${part}`);
    expect(pages.filter((page) => page.includes('Service')).length).toBeGreaterThan(3);
    for (const texts of await markedTexts(bytes)) {
      for (const one of texts) {
        const beside = texts.filter((other) => other.x > one.x && Math.abs(other.y - one.y) < 2);
        for (const other of beside)
          expect(one.x + one.width, `${one.text}|${other.text}`).toBeLessThan(other.x + 1);
      }
    }
  });
});
