import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import { test } from 'vitest';
import { exportWorkshop } from '../../server/src/export/exportWorkshop.ts';
import { workshopBoards } from '../helpers/workshopBoards.ts';
import { expectGolden } from './golden.ts';
import { exampleIn, readExample } from './library.ts';

const NOW = new Date('2026-11-21T09:00:00Z');

/** The format that people read as it is, in each language; the table of gaps in one. */
const cases = [
  ...LANGUAGE_TAGS.map((lang) => ({ lang, format: 'md', audience: 'public' }) as const),
  { lang: 'en', format: 'csv', audience: 'internal' } as const,
];

/** The boards in a language, but for one that stays as written: groups do not all speak the same. */
function boardsIn(lang: Language) {
  const boards = workshopBoards({
    student: exampleIn('foreign-student', lang),
    youngMan: exampleIn('undocumented-young-man', lang),
    councillor: readExample('councillor-migrant-background').board,
  });
  return boards.map((board) => ({ ...board, problems: [] }));
}

test.each(cases)(
  'WS-25 the workshop on the library’s examples in $lang, $format, $audience',
  async (options) => {
    const { body } = await exportWorkshop({
      title: 'Two days in March',
      boards: boardsIn(options.lang),
      now: NOW,
      ...options,
    });
    expectGolden(`workshop.${options.lang}.${options.format}`, String(body));
  },
);
