import { REPORT_FORMATS } from '@parcours/shared/api';
import { dayIn, isOverdue } from '@parcours/shared/board';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { plainText } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../../../server/src/export/exportReport.ts';

import { barredBoard } from '../../../helpers/barredBoard.ts';
import { readable } from '../../../helpers/readable.ts';
import { reportOn, textIn } from '../../../helpers/reports.ts';
import { contextOn, workshopOn } from '../../../helpers/workshopBoards.ts';

/** The proposal `evening` is due on 15 January 2027. */
const LATE = '2027-01-16T12:00:00Z';
const EDGE = '2027-01-15T23:30:00Z';

describe('RP-96 an action whose day has passed', () => {
  test('is called overdue on the note, on the card, in the plan and in the register', () => {
    const report = reportOn(barredBoard(), { generatedAt: LATE });
    for (const part of ['decision-note', 'gaps', 'action-plan']) {
      expect(textIn(report, part), part).toContain('overdue');
    }
    expect(report.register.rows.flat().map(plainText)).toContain('Idea (overdue); Rejected');
    expect(report.gaps.flatMap(({ proposals }) => proposals.map(({ id, overdue }) => [id, overdue]))).toEqual(
      [
        ['evening', true],
        ['no', false],
      ],
    );
  });

  test.each(LANGUAGE_TAGS)('is so in %s', (lang) => {
    const late = textIn(reportOn(barredBoard(), { lang, generatedAt: LATE }), 'action-plan');
    const early = textIn(
      reportOn(barredBoard(), { lang, generatedAt: '2027-01-15T12:00:00Z' }),
      'action-plan',
    );
    expect(late.split(/[()]/).length).toBeGreaterThan(early.split(/[()]/).length);
  });

  test.each(REPORT_FORMATS)('is so in %s', async (format) => {
    const { body } = await exportReport({
      board: barredBoard(),
      format,
      lang: 'en',
      audience: 'internal',
      now: new Date(LATE),
    });
    expect(await readable(format, body)).toContain('overdue');
  });

  test('is so over several boards', () => {
    const boards = ['Ash', 'Birch'].map((group) => ({ group, board: barredBoard() }));
    const report = workshopOn(boards, { generatedAt: LATE });
    expect(textIn(report, 'decision-note')).toContain('overdue');
    expect(contextOn(boards, { generatedAt: LATE }).today).toBe('2027-01-16');
  });
});

describe('RP-95 days', () => {
  test('are those of the reader', () => {
    const made = (timeZone: string) => reportOn(barredBoard(), { generatedAt: EDGE, timeZone }).head.date;
    expect(made('UTC')).toContain('15 January 2027');
    expect(made('Africa/Tunis')).toContain('16 January 2027');
    expect(made('America/Lima')).toContain('15 January 2027');
  });

  test('decide what is overdue, and when to meet again', () => {
    const note = (timeZone: string) =>
      textIn(reportOn(barredBoard(), { generatedAt: EDGE, timeZone }), 'decision-note');
    expect(note('UTC')).not.toContain('overdue');
    expect(note('UTC')).toContain('15 April 2027');
    expect(note('Africa/Tunis')).toContain('15 January 2027 (overdue)');
    expect(note('Africa/Tunis')).toContain('16 April 2027');
  });

  test('are written as ISO whatever the zone', () => {
    expect(dayIn('Asia/Kathmandu', new Date('2026-02-28T18:30:00Z'))).toBe('2026-03-01');
    expect(dayIn('America/St_Johns', new Date('2026-01-01T01:00:00Z'))).toBe('2025-12-31');
    expect(() => dayIn('Nowhere/Here', new Date())).toThrow(RangeError);
    expect(isOverdue({ state: 'idea', due: '2027-01-15' }, '2027-01-15')).toBe(false);
    expect(isOverdue({ state: 'done', due: '2027-01-15' }, '2028-01-15')).toBe(false);
  });
});
