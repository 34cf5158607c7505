import { REPORT_FORMATS, type ReportFormat } from '@parcours/shared/api';
import { type Board, isDictionary } from '@parcours/shared/board';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../../../server/src/export/exportReport.ts';

import { barredBoard } from '../../../helpers/barredBoard.ts';
import { HOSTILE_TEXTS, hostileBoard } from '../../../helpers/hostileBoard.ts';

async function bodyOf(format: ReportFormat, board = barredBoard()): Promise<string> {
  const { body } = await exportReport({
    board,
    format,
    lang: 'en',
    audience: 'internal',
    now: new Date('2026-11-21'),
  });
  return String(body);
}

/** The cells of a CSV by RFC 4180. */
function cellsOf(csv: string): string[][] {
  const records = csv.replace(/^\ufeff/, '').matchAll(/(?:^|(,)|(\r\n))(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g);
  const rows: string[][] = [[]];
  for (const [, , end, quoted, plain] of records) {
    if (end) rows.push([]);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return rows.filter((row) => row.length > 1);
}

const turns = HOSTILE_TEXTS.map((_, at) => at);

/** A board on which nothing that could have a name has one. */
function namelessBoard(): Board {
  const board = barredBoard();
  const nameless = <Named extends object>(records: readonly Named[]) =>
    records.map((record) => ({
      ...record,
      ...('name' in record && { name: ' ' }),
      ...('title' in record && { title: '' }),
    }));
  return {
    ...board,
    personas: nameless(board.personas),
    objectives: nameless(board.objectives),
    steps: nameless(board.steps),
    actors: nameless(board.actors),
    services: nameless(board.services),
    assets: nameless(board.assets),
    barriers: nameless(board.barriers),
    proposals: nameless(board.proposals),
  };
}

test.each(REPORT_FORMATS)(
  'RP-100 what has no name on the board is called untitled in a report as %s',
  async (format) => {
    const { body } = await exportReport({ board: namelessBoard(), format, lang: 'en', audience: 'public' });
    expect(body.length).toBeGreaterThan(500);
    if (format === 'md' || format === 'html') expect(String(body)).toContain('Untitled');
  },
);

describe('CSV', () => {
  test('RP-33 has a row for each gap, in order', async () => {
    const [head = [], ...rows] = cellsOf(await bodyOf('csv'));
    expect(head.slice(0, 3)).toEqual(['Gap', 'Title', 'Where']);
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['1', 'Proof of address'],
      ['2', 'Open on weekday mornings'],
      ['3', 'Fear of being reported'],
    ]);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const cell = (row: number, column: string) => rows[row]?.[head.indexOf(column)];
    expect(cell(1, 'Must change for')).toBe('Register');
    expect(cell(1, 'Proposals')).toBe('Open one evening; A second desk');
    expect(cell(1, 'By')).toBe('2027-01-15');
    expect(cell(2, 'Closes the way')).toBe('No');
  });

  test.each(turns)('RP-33 no cell is a formula, the texts turned by %i', async (at) => {
    const rows = cellsOf(await bodyOf('csv', hostileBoard(at)));
    expect(rows).toHaveLength(4);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

/** Markdown as those read it who show it, with GitHub's extensions. */
const readMarkdown = (page: string) =>
  fromMarkdown(page, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** A node and all below it. */
function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

const written = (node: Nodes): string =>
  nodesIn(node)
    .map((one) => (one.type === 'text' ? one.value : ''))
    .join('');

describe('Markdown', () => {
  test.each(turns)('RP-32 RP-34 holds no markup of the board’s, the texts turned by %i', async (at) => {
    const page = await bodyOf('md', hostileBoard(at));
    const nodes = nodesIn(readMarkdown(page));
    const foreign = [
      'html',
      'image',
      'imageReference',
      'linkReference',
      'code',
      'inlineCode',
      'delete',
      'blockquote',
    ];
    expect(nodes.map(({ type }) => type).filter((type) => foreign.includes(type))).toEqual([]);
    for (const node of nodes) {
      if (node.type === 'link') expect(node.url).toMatch(/^(https?:|mailto:)/);
      if (node.type === 'heading') expect(written(node)).not.toMatch(/^pwned/);
    }
    expect(page.replace(/\\./g, '')).not.toContain('$');
  });

  test.each([barredBoard(), hostileBoard(3), hostileBoard(14)])(
    'RP-34 rows have as many cells as columns',
    async (board) => {
      const tables = nodesIn(readMarkdown(await bodyOf('md', board))).filter(({ type }) => type === 'table');
      expect(tables.length).toBeGreaterThan(8);
      for (const node of tables) {
        if (node.type !== 'table') continue;
        for (const row of node.children) expect(row.children).toHaveLength(node.align?.length ?? 0);
      }
    },
  );

  test('RP-34 lists and facts stand as blocks of their own', async () => {
    const page = await bodyOf('md');
    expect(page).toContain('# Untitled board\n\nGap report · Made on 21 November 2026');
    expect(page).toContain('### Gap 2. Open on weekday mornings');
    expect(page).toContain('- **Where**: At the step “Go to the desk”');
  });
});

describe('JSON', () => {
  test('RP-35 has the gaps, the parts and the analysis', async () => {
    const report: unknown = JSON.parse(await bodyOf('json'));
    if (!isDictionary(report) || !isDictionary(report.analysis)) throw new Error('not an object');
    expect(report).toMatchObject({
      format: 'parcours.report',
      version: 1,
      language: 'en',
      audience: 'internal',
    });
    expect(report.generatedAt).toBe('2026-11-21T00:00:00.000Z');
    expect(report.parts).toHaveLength(12);
    expect(Object.keys(report.figures ?? {})).toEqual(['route-map', expect.stringMatching(/^feelings-/)]);
    expect(report.gaps).toHaveLength(3);
    expect(report.analysis.format).toBe('parcours.analysis');
  });

  test('RP-32 a hostile name is a string like any other', async () => {
    const report: unknown = JSON.parse(await bodyOf('json', hostileBoard(17)));
    expect(JSON.stringify(report)).toContain('__proto__');
    expect(Object.getPrototypeOf(report)).toBe(Object.prototype);
  });
});
