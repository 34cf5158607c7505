import { REPORT_FORMATS } from '@parcours/shared/api';
import { isOld } from '@parcours/shared/board';
import { expect, test } from 'vitest';
import { exportReport } from '../../../../server/src/export/exportReport.ts';
import { readable } from '../../../helpers/readable.ts';
import { reportOn, textIn } from '../../../helpers/reports.ts';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';
import { workshopOn } from '../../../helpers/workshopBoards.ts';

const TERMS = { licence: 'ODbL 1.0', attribution: '© OpenStreetMap contributors' };
const BOARD = sketchBoard({
  actors: [{ id: 'a', name: 'Secours', source: { dataset: 'City', ...TERMS } }],
  services: [
    { id: 'old', actor: 'a', name: 'Meals', source: { dataset: 'City', ...TERMS, verifiedOn: '2025-11-29' } },
    {
      id: 'new',
      actor: 'a',
      name: 'Advice',
      source: { dataset: 'City', ...TERMS, verifiedOn: '2025-11-30' },
    },
    { id: 'gone', actor: 'a', name: 'Clothes', source: { dataset: 'City', goneOn: '2026-11-01' } },
  ],
});
const NOW = '2026-11-30T12:00:00Z';

test('DR-26 what was verified more than twelve months before a day is old on it', () => {
  expect(isOld('2025-11-30', '2026-11-30')).toBe(false);
  expect(isOld('2025-11-29', '2026-11-30')).toBe(true);
  expect(isOld('2027-02-28', '2028-02-29')).toBe(true);
  expect(isOld('2028-02-29', '2029-02-28')).toBe(false);
  expect(isOld('2001-01-01', undefined)).toBe(false);
});

test('DR-26 DR-27 a report says of its sources whom to name, and what is old by its own date or gone', () => {
  const said = textIn(reportOn(BOARD, { generatedAt: NOW }), 'annexes');
  expect(said).toContain('City · © OpenStreetMap contributors · ODbL 1.0');
  expect(said).toMatch(/29 November 2025 · old\n/);
  expect(said).toMatch(/30 November 2025\n/);
  expect(said).toContain('not yet · not in the directory since 1 November 2026');
  expect(textIn(reportOn(BOARD), 'annexes')).not.toContain('· old');
});

/** A table has the gaps alone, also where it goes to a portal. */
const FORMATS = REPORT_FORMATS.filter((format) => format !== 'csv' && format !== 'dataset');

test.each(FORMATS)('DR-26 DR-27 so it does in %s', async (format) => {
  const now = new Date(NOW);
  const { body } = await exportReport({ board: BOARD, format, lang: 'en', audience: 'public', now });
  const said = await readable(format, body);
  expect(said).toContain('OpenStreetMap contributors');
  expect(said).toContain('ODbL 1.0');
  // Where columns are kept apart, the word is a span of its own.
  expect(said).toMatch(/29 November 2025[\s\S]{0,400}\bold\b/);
});

test('DR-26 DR-27 so it does over several boards', () => {
  const report = workshopOn([{ group: 'Ash', board: BOARD }], { generatedAt: NOW });
  expect(textIn(report, 'annexes')).toContain('City · © OpenStreetMap contributors · ODbL 1.0');
  expect(textIn(report, 'annexes')).toMatch(/29 November 2025 · old\n/);
});
