import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localise } from '@parcours/scenarios/scenario';
import type { Board } from '@parcours/shared/board';
import { REPORT_LANGUAGES, type ReportLanguage } from '@parcours/shared/report';
import { expect, test } from 'vitest';
import { exportWorkshop } from '../../server/src/export/exportWorkshop.ts';
import { workshopBoards } from '../helpers/workshopBoards.ts';
import { readBoardOverlay, readExample, readScenario } from './library.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const NOW = new Date('2026-11-21T09:00:00Z');

/** The format that people read as it is, in each language; the table of gaps in one. */
const cases = [
  ...REPORT_LANGUAGES.map((lang) => ({ lang, format: 'md', audience: 'public' }) as const),
  { lang: 'en', format: 'csv', audience: 'internal' } as const,
];

/** The boards in a language, but for one that stays as written: groups do not all speak the same. */
function boardsIn(lang: ReportLanguage) {
  const worded = (scenario: string): Board => {
    const { board } = readExample(scenario);
    const isWorded = lang !== 'en' && readScenario(scenario).languages.includes(lang);
    return isWorded ? localise(board, readBoardOverlay(scenario, lang), lang) : board;
  };
  const boards = workshopBoards({
    student: worded('foreign-student'),
    youngMan: worded('undocumented-young-man'),
    councillor: readExample('councillor-migrant-background').board,
  });
  return boards.map((board) => ({ ...board, problems: [] }));
}

test.each(cases)(
  'WS-25 the workshop on the library’s examples in $lang, $format, $audience',
  async (wish) => {
    const path = join(GOLDEN, `workshop.${wish.lang}.${wish.format}`);
    const boards = boardsIn(wish.lang);
    const { body } = await exportWorkshop({ title: 'Two days in March', boards, now: NOW, ...wish });
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, body);
    expect(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1 and read what it writes`).toBe(
      true,
    );
    expect(String(body)).toBe(readFileSync(path, 'utf8'));
  },
);
