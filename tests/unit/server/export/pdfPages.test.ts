import type { Block } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { atLength } from '../../../helpers/atLength.ts';
import { elements, flat, openModel } from '../../../helpers/pdf.ts';
import { modelWith, paragraph, said } from '../../../helpers/pdfModels.ts';

describe('the pages in print', () => {
  test('PF-10 the header of a table comes again on each page, tagged once', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [said(`Row ${at}`), said('x')]);
    const columns = [{ title: 'Objective' }, { title: 'Right' }];
    const { pages, structure } = await openModel(
      modelWith({ kind: 'table', caption: 'Long', columns, rows }),
    );
    const over = pages.filter((page) => /Row \d+/.test(page));
    expect(over.length).toBeGreaterThan(2);
    for (const page of over) expect(page).toContain('Objective');
    expect(elements(structure, 'TH').filter(({ children }) => children?.length).length).toBe(
      columns.length + rows.length,
    );
  });

  test('PF-11 a heading, a caption and a table’s header stand with what follows them', async () => {
    for (let lines = 36; lines < 46; lines += 1) {
      const filler = Array.from({ length: lines }, (_, at) => paragraph(`Line ${at}`));
      const heading: Block = { kind: 'heading', level: 3, text: said('HEADING') };
      const { pages } = await openModel(modelWith(...filler, heading, paragraph('AFTER')));
      expect(pages.find((page) => page.includes('HEADING'))).toContain('AFTER');
    }
  });

  test('PF-11 what introduces a table stands with it, and no last row of one stands alone', async () => {
    const columns = [{ title: 'Objective' }, { title: 'Right' }];
    const rows = ['FIRST', 'MIDDLE', 'LAST'].map((row) => [said(row), said('x')]);
    const pagesOf = async (lines: number) => {
      const filler = Array.from({ length: lines }, (_, at) => paragraph(`Line ${at}`));
      const table: Block = { kind: 'table', caption: 'Table', columns, rows };
      return (await openModel(modelWith(...filler, paragraph('INTRODUCTION'), table))).pages;
    };
    const breaks = new Set<string>();
    for (let lines = 24; lines < 36; lines += 1) {
      const pages = await pagesOf(lines);
      const at = (word: string) => pages.findIndex((page) => page.includes(word));
      expect(at('INTRODUCTION')).toBe(at('FIRST'));
      expect(at('MIDDLE')).toBe(at('LAST'));
      breaks.add(`${at('FIRST')} ${at('LAST')}`);
    }
    expect(breaks.size).toBeGreaterThan(1);
  });

  test('PF-11 titles that lead to a picture with a sheet for itself stand on that sheet', async () => {
    const heading: Block = { kind: 'heading', level: 3, text: said('HEADING') };
    const figure: Block = {
      kind: 'figure',
      figure: 'map',
      caption: 'CAPTION',
      alternative: 'In words',
      wide: true,
    };
    const svg = (height: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 ${height}" width="1600" height="${height}"><text x="9" y="90" font-size="14">PICTURE</text></svg>`;
    for (const height of [400, 800, 1600, 2400]) {
      const { pages } = await openModel(modelWith(heading, figure, paragraph('AFTER')), () => svg(height));
      const sheet = pages.findIndex((page) => page.includes('PICTURE'));
      for (const word of ['One', 'HEADING', 'CAPTION']) expect(pages[sheet]).toContain(word);
      expect(pages.findIndex((page) => page.includes('AFTER'))).toBe(sheet + 1);
    }
  });

  test('PF-11 a part begins a page, but leaves none nearly empty for that', async () => {
    const pagesOf = async (lines: number) => {
      const filler = Array.from({ length: lines }, (_, at) => paragraph(`Line ${at}`));
      const model = modelWith(...filler);
      const parts = [
        ...model.parts,
        { number: 2, id: 'annexes', title: 'ANNEXES', blocks: [paragraph('END')] },
      ];
      return (await openModel({ ...model, parts })).pages;
    };
    const full = await pagesOf(25);
    expect(full.findLast((page) => page.includes('ANNEXES'))).not.toContain('Line');
    const begun = await pagesOf(37);
    expect(begun.findLast((page) => page.includes('ANNEXES'))).toContain('Line 36');
  });

  test('PF-12 what is longer than a page is broken, and nothing of it is lost', async () => {
    const words = Array.from({ length: 4000 }, (_, at) => `w${at}.`);
    const long = said(words.join(' '));
    const gap: Block = {
      kind: 'gap',
      number: 1,
      label: 'Gap',
      title: said('T'),
      summary: said('S'),
      facts: [{ label: 'L', values: [long] }],
    };
    for (const block of [paragraph(words.join(' ')), gap]) {
      const { text } = await openModel(modelWith(block));
      const read = new Set(flat(text).match(/w\d+\./g));
      expect(words.filter((word) => !read.has(word))).toEqual([]);
    }
  });

  test('PF-12 very long tables say how many more rows there are', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [said(`Row ${at}.`), said('x')]);
    const columns = [{ title: 'Objective' }, { title: 'Right' }];
    const { text } = await openModel(modelWith({ kind: 'table', caption: 'Long', columns, rows }));
    expect(text).toContain('Row 249.');
    expect(text).not.toContain('Row 250.');
    expect(text).toContain('and 50 more rows');
  });

  test('PF-12 a board with very many gaps has each on a page, and not many more pages than that takes', async () => {
    const count = atLength(500, 100);
    const gaps = Array.from(
      { length: count },
      (_, at): Block => ({
        kind: 'gap',
        number: at + 1,
        label: 'Gap',
        title: said(`Barrier ${at + 1}`),
        summary: said('Severe'),
        facts: Array.from({ length: 12 }, (_, fact) => ({
          label: `Fact ${fact}`,
          values: [said(`What there is to say of ${at + 1}, in so many words that they take a line.`)],
        })),
      }),
    );
    const { pages, outline } = await openModel(modelWith(...gaps));
    expect(outline.filter((title) => /^ {2}Gap \d+\. Barrier \d+$/.test(title))).toHaveLength(count);
    expect(pages.length).toBeGreaterThan(count * 0.2);
    expect(pages.length).toBeLessThan(count * 0.36);
  });
});
