import { REPORT_FORMATS, type ReportFormat } from '@parcours/shared/api';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import type { Audience } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { exportWorkshop, type GroupReading } from '../../../../server/src/export/exportWorkshop.ts';

import { barredBoard } from '../../../helpers/barredBoard.ts';
import { hostileBoard } from '../../../helpers/hostileBoard.ts';
import { tagsOf } from '../../../helpers/htmlTree.ts';
import { readPdf } from '../../../helpers/pdf.ts';
import { unzip } from '../../../helpers/unzip.ts';
import { type Variation, varied } from '../../../helpers/workshopBoards.ts';

const board = { ...barredBoard(), meta: { ...barredBoard().meta, scenario: 'amina@1.0.0', title: 'Amina' } };
const group = (name: string, variation: Variation = {}): GroupReading => ({
  group: name,
  board: varied(board, variation),
  problems: [],
});

const SECRETS: Variation = {
  changed: { hours: { title: 'Xylophone at the counter', sensitive: true } },
  added: {
    actors: [{ id: 'quokka-id', name: 'Quokka the helper', sensitive: true }],
    steps: [{ id: 'zeppelin-id', title: 'Zeppelin step', actor: 'quokka-id', x: 0, y: 900 }],
    comments: [{ id: 'c', text: 'Marzipan between us', author: 'Jaguar', at: '2026-01-01T00:00:00Z' }],
  },
};
const WITHHELD = /Xylophone|Quokka|quokka|Zeppelin|zeppelin|Marzipan|Jaguar|I turned back/;

async function made(boards: readonly GroupReading[], format: ReportFormat, audience: Audience = 'public') {
  return exportWorkshop({ title: 'March', boards, format, lang: 'en', audience });
}

/** All that can be read in a file, whatever it is packed in. */
async function readable(body: string | Uint8Array, format: ReportFormat): Promise<string> {
  switch (format) {
    case 'pdf': {
      const { text, info, outline, structure } = await readPdf(body);
      return JSON.stringify([text, info, outline, structure]);
    }
    case 'docx':
    case 'xlsx':
    case 'dataset':
      return [...unzip(body)].map(([path, content]) => `${path}\n${content.toString('utf8')}`).join('\n');
    default:
      return String(body);
  }
}

describe('the report over several boards', () => {
  test.each(REPORT_FORMATS)('WS-20 comes as %s, and is named for what it is', async (format) => {
    const { body, filename } = await made([group('Ash'), group('Birch')], format, 'internal');
    expect(filename).toMatch(/^March-workshop-en-internal\.\w+$/);
    const text = await readable(body, format);
    expect(text).toContain('Birch');
    expect(text).toContain('Open on weekday mornings');
  });

  test.each(REPORT_FORMATS)('WS-21 %s holds nothing that a public edition withholds', async (format) => {
    const boards = [group('Ash', SECRETS), group('Birch', { without: ['hours'] }), group('Cedar', SECRETS)];
    expect(await readable((await made(boards, format, 'internal')).body, format)).toMatch(/Xylophone/);
    expect(await readable((await made(boards, format)).body, format)).not.toMatch(WITHHELD);
  });

  test('WS-21 nothing tells that something was withheld', async () => {
    const hidden = [group('Ash', { changed: { fear: { sensitive: true } } }), group('Birch')];
    const never = [group('Ash', { without: ['fear', 'visit', 'l6', 'l7', 'l12', 'doctor'] }), group('Birch')];
    const publicly = async (boards: GroupReading[]) => String((await made(boards, 'csv')).body);
    expect(await publicly(hidden)).toBe(await publicly(never));
  });

  test.each(LANGUAGE_TAGS)(
    'WS-22 is a sound page in %s: ids are there once, and links lead to one',
    async (lang) => {
      const boards = [group('Ash'), group('Birch'), { ...group('Cedar'), board: hostileBoard(3) }];
      const request = { title: '<b>March</b>', boards, lang, audience: 'internal' } as const;
      const tags = tagsOf(String((await exportWorkshop({ ...request, format: 'html' })).body));
      const values = (name: string) => tags.flatMap(({ attributes }) => attributes.get(name) ?? []);
      const ids = values('id');
      expect(new Set(ids).size).toBe(ids.length);
      const within = values('href').filter((href) => href.startsWith('#'));
      expect(within.length).toBeGreaterThan(15);
      for (const href of within) expect(ids).toContain(href.slice(1));
      const levels = tags.flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name[1])] : []));
      levels.forEach((level, at) => {
        expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      });
    },
  );

  test('WS-23 a map bears the numbers that gaps have in this report', async () => {
    const boards = [
      group('Ash', { without: ['hours'] }),
      group('Birch'),
      group('Cedar', { without: ['fear'] }),
    ];
    const page = String((await made(boards, 'html', 'internal')).body);
    const card = (title: string) =>
      new RegExp(`id="gap-(\\d+)-title">[\\s\\S]{0,140}?${title}`).exec(page)?.[1];
    const [map = ''] = /<svg[^>]*aria-labelledby="board-0-[\s\S]*?<\/svg>/.exec(page) ?? [];
    const numbers = [...map.matchAll(/font-weight="700" text-anchor="middle"[^>]*>(\d+)</g)].map(
      ([, n]) => n,
    );
    // The legend comes last, with a number of each kind.
    expect(numbers.slice(0, -2).sort()).toEqual(
      [card('Proof of address'), card('Fear of being reported')].sort(),
    );
  });

  test('WS-24 boards in several languages are of none that could be named', async () => {
    const french = { ...group('Birch'), board: { ...board, meta: { ...board.meta, language: 'fr' } } };
    const page = String((await made([group('Ash'), french], 'html')).body);
    expect(page).toMatch(/<h1 lang="und"/);
    const document = unzip((await made([group('Ash'), french], 'docx')).body);
    expect(String(document.get('word/document.xml'))).toContain('<w:lang w:val="x-none"');
  });
});
