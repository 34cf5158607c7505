import { dayIn, ownTimeZone, problemOf } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../../../client/src/api/boards.ts';
import { boardFileName, nameOf, workshopFileName } from '../../../../client/src/api/reports.ts';
import { ApiError } from '../../../../client/src/api/request.ts';

describe('a file to keep', () => {
  const edition = { language: 'fr', audience: 'internal' } as const;
  const today = dayIn(ownTimeZone(), new Date());

  test.each([
    ['Lamine’s way', 'html', 'Lamine-s-way-report-fr-internal-DAY.html'],
    ['../../etc/passwd', 'csv', 'etc-passwd-report-fr-internal-DAY.csv'],
    ['Étude : réseau', 'map', 'Étude-réseau-map-fr-internal-DAY.svg'],
    ['', 'board', 'parcours-board-DAY.parcours.json'],
  ] as const)('UI-39 OF-50 of the board %j is named after it', (title, kind, name) => {
    expect(nameOf(title, kind, edition)).toBe(name.replace('DAY', today));
  });

  test('OF-50 a workshop’s report and a board’s own file are named in the same way', () => {
    expect(workshopFileName('Mars', 'pdf', edition)).toBe(`Mars-workshop-fr-internal-${today}.pdf`);
    expect(boardFileName('Mars')).toBe(`Mars-board-${today}.parcours.json`);
  });
});

describe('a board file that the server refused', () => {
  const problem = problemOf('legs', 'l1', { code: 'reference.gone', field: 'to', ids: ['s9'] });
  const told = (problems: unknown) => problemsOf(new ApiError('board.invalid', 422, { problems }));

  test('UI-40 tells every problem', () => {
    expect(told([problem])).toEqual([problem]);
  });

  test('UI-171 of a fault that this page does not know, its English message is left', () => {
    for (const fault of [{ code: 'field.odd', field: 'to' }, { code: 'field.missing' }, 'odd', undefined]) {
      expect(told([{ ...problem, fault }])).toEqual([{ ...problem, fault: undefined }]);
    }
  });

  test('UI-172 a request that the server does not take is no fault of the file', () => {
    const problems = [{ path: 'title', message: 'Too big' }];
    expect(problemsOf(new ApiError('request.invalid', 422, { problems }))).toEqual([]);
  });

  test('UI-40 any other failure tells none', () => {
    expect(problemsOf(new ApiError('network', 0))).toEqual([]);
    expect(told('many')).toEqual([]);
    expect(problemsOf(new Error('no'))).toEqual([]);
  });
});
