import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../../../client/src/api/boards.ts';
import { fileName } from '../../../../client/src/api/reports.ts';
import { ApiError } from '../../../../client/src/api/request.ts';

describe('a file to keep', () => {
  test.each([
    ['Lamine’s way', 'html', 'Lamine-s-way-report-2026-03-18.html'],
    ['../../etc/passwd', 'csv', 'etc-passwd-report-2026-03-18.csv'],
    ['Étude : réseau', 'map', 'Étude-réseau-map-2026-03-18.svg'],
    ['', 'board', 'board-2026-03-18.parcours.json'],
  ] as const)('UI-39 of the board %j is named after it', (title, kind, name) => {
    expect(fileName(title, kind, '2026-03-18')).toBe(name);
  });
});

describe('a board file that the server refused', () => {
  const problem = { collection: 'legs', id: 'l1', message: 'to: there is no s9 on the board' };

  test('UI-40 tells every problem', () => {
    expect(problemsOf(new ApiError('board.invalid', 422, { problems: [problem] }))).toEqual([problem]);
  });

  test('UI-40 any other failure tells none', () => {
    expect(problemsOf(new ApiError('network', 0))).toEqual([]);
    expect(problemsOf(new ApiError('board.invalid', 422, { problems: 'many' }))).toEqual([]);
    expect(problemsOf(new Error('no'))).toEqual([]);
  });
});
