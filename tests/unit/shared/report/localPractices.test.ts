import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Board, parseBoardJson, RIGHTS, toBoardJson } from '@parcours/shared/board';
import { readPack, toPackJson } from '@parcours/shared/directory';
import type { Audience } from '@parcours/shared/report';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportReport } from '../../../../server/src/export/exportReport.ts';
import { exportServices } from '../../../../server/src/export/exportServices.ts';
import { arbitraryBoard } from '../../../helpers/arbitraryBoard.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { codeOf } from '../../../helpers/codeOf.ts';
import { parcours } from '../../../helpers/commandLine.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';

const bare = barredBoard();
const [barrier] = bare.barriers;
const TOLD = {
  id: 'own-desk',
  name: 'A desk that writes the letter with you',
  what: 'Two mornings a week somebody sits down with people and writes',
  whom: 'Whoever gets a letter from an office',
  legalBasis: 'A vote of the council of 2024',
  reference: 'The head of the desk',
  url: 'https://city.example/desk',
  dimensions: [barrier?.dimension],
  levels: [barrier?.level],
  rights: RIGHTS,
};

/** In the city where the practice is: it is no news to it, and still the group tells of it. */
function boardWith(...practices: readonly object[]): Board {
  const meta = { ...bare.meta, city: 'Fernhall' };
  return parseBoardJson({ ...toBoardJson({ ...bare, meta }), practices });
}

async function reportOn(board: Board, audience: Audience = 'internal'): Promise<string> {
  return String((await exportReport({ board, format: 'md', lang: 'en', audience })).body);
}

describe('a practice of the group’s own', () => {
  test('PR-16 stands beside the gaps that it answers, as told by the group, and whole in the annex', async () => {
    const report = await reportOn(boardWith(TOLD));
    expect(report).toMatch(
      /Practices that the group tells of.*A desk that writes the letter with you.*Fernhall.*told by this group/,
    );
    for (const said of [
      'Two mornings a week somebody sits down with people and writes.',
      TOLD.whom,
      TOLD.legalBasis,
      TOLD.reference,
      TOLD.url,
    ])
      expect(report).toContain(said);
    expect(await reportOn(boardWith({ ...TOLD, dimensions: [] }))).not.toContain(TOLD.name);
  });

  test('PR-16 is in no public edition where it is sensitive', async () => {
    expect(await reportOn(boardWith(TOLD), 'public')).toContain(TOLD.name);
    expect(await reportOn(boardWith({ ...TOLD, sensitive: true }), 'public')).not.toContain(TOLD.name);
  });

  test('PR-16 a proposal follows it by its id', async () => {
    const board = boardWith({ ...TOLD, dimensions: [], levels: [], rights: [] });
    const proposal = { id: 'follow', barriers: [barrier?.id], title: 'Do the same', practice: TOLD.id };
    const following = parseBoardJson({ ...toBoardJson(board), proposals: [proposal] });
    expect(await reportOn(following)).toMatch(/A desk that writes the letter with you.*chosen by the group/);
  });
});

describe('a pack', () => {
  test('PR-17 gives back the practices of a board, and leaves out what is none', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const { body } = exportServices({ board, format: 'pack', audience: 'internal' });
        expect(readPack(JSON.parse(String(body))).pack.practices).toEqual(board.practices);
      }),
      { numRuns: propertyRuns(100) },
    );
    const pack = {
      ...toPackJson({ ...readPack(packOf()).pack }),
      practices: [TOLD, { id: 'x', name: 7 }, 'nothing'],
    };
    const { pack: read, problems } = readPack(pack);
    expect(read.practices.map(({ id }) => id)).toEqual([TOLD.id]);
    expect(problems.map(({ collection }) => collection)).toEqual(['practices', 'practices']);
  });

  test('PR-17 that is none, or of a newer version, is refused with a code', async () => {
    const reading = async (value: unknown) => readPack(value);
    expect(await codeOf(reading({ practices: [TOLD] }))).toBe('import.format');
    expect(await codeOf(reading({ ...packOf(), version: 99 }))).toBe('board.version');
  });
});

const packOf = (...practices: readonly object[]): object => ({
  format: 'parcours.pack',
  version: 1,
  title: 'Elmsford',
  language: 'en',
  practices,
});

describe('report --practices', () => {
  let folder = '';
  const file = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parcours-'));
    await writeFile(file('board.json'), JSON.stringify(toBoardJson(boardWith())));
    await writeFile(file('pack.json'), JSON.stringify(packOf(TOLD)));
    await writeFile(file('none.json'), JSON.stringify(packOf()));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('PR-18 tells of what is done where the pack is from', async () => {
    const asked = ['report', file('board.json'), '--format', 'md', '--practices'];
    const { code, out } = await parcours([...asked, file('pack.json')]);
    expect(code).toBe(0);
    expect(out).toMatch(/A desk that writes the letter with you, Elmsford – out of the pack “Elmsford”/);
    expect(await parcours([...asked, file('none.json')])).toMatchObject({ code: 1, out: '' });
    expect(await parcours([...asked, file('board.json')])).toMatchObject({ code: 1, out: '' });
  });
});
