import { analyse, type ObjectiveAnalysis, type Outcome, withoutBarriers } from '@parcours/shared/analysis';
import { REPORT_FORMATS } from '@parcours/shared/api';
import type { BarrierId, Board } from '@parcours/shared/board';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { AUDIENCES, buildReport, editionFor } from '@parcours/shared/report';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../../server/src/export/exportReport.ts';
import { routeMapSvg } from '../../../shared/src/drawing/map/routeMap.ts';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomBoard } from '../../helpers/randomBoard.ts';

const COLLECTIONS = ['steps', 'legs', 'barriers', 'assets', 'actors', 'objectives', 'services'] as const;

/** Boards with ways, barriers and papers, some of it sensitive. */
const boardWithSecrets: fc.Arbitrary<Board> = fc
  .tuple(
    randomBoard({ personas: 2, steps: 7, objectives: 4, legs: 12, barriers: 6, assets: 4 }),
    fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
  )
  .map(([board, picks]) => picks.reduce(markNth, board));

function markNth(board: Board, pick: number): Board {
  const all = COLLECTIONS.flatMap((name) => board[name].map(({ id }) => id));
  const id = all[pick % Math.max(1, all.length)];
  const mark = <R extends { readonly id: string }>(records: readonly R[]) =>
    records.map((record) => (record.id === id ? { ...record, sensitive: true } : record));
  return {
    ...board,
    steps: mark(board.steps),
    legs: mark(board.legs),
    barriers: mark(board.barriers),
    assets: mark(board.assets),
    actors: mark(board.actors),
    objectives: mark(board.objectives),
    services: mark(board.services),
  };
}

const isReached = (outcome: Outcome | undefined) => outcome === 'open' || outcome === 'hindered';

function outcomes(board: Board): Map<string, Outcome> {
  return new Map(analyse(board, []).objectives.map(({ objective, outcome }) => [objective, outcome]));
}

describe('public editions of random boards', () => {
  test('RP-23 RP-24 promise nothing that the whole board does not keep, and blame nobody', PATIENTLY, () => {
    const tally = { secrets: 0, leftOut: 0, reached: 0, unlocks: 0 };
    fc.assert(
      fc.property(boardWithSecrets, (board) => {
        const { analysis } = editionFor('public', board, analyse(board, []));
        const known = outcomes(board);
        tally.secrets += Number(COLLECTIONS.some((name) => board[name].some(({ sensitive }) => sensitive)));
        tally.leftOut += Number(analysis.objectives.length < known.size);
        for (const entry of analysis.objectives) {
          expectTrue(entry, known.get(entry.objective), board);
          tally.reached += Number(isReached(entry.outcome));
          tally.unlocks += entry.unlock?.sets.length ?? 0;
        }
        for (const { barriers, unlocks } of analysis.leverage) {
          for (const objective of unlocks) expect(opens(board, barriers, objective)).toBe(true);
        }
      }),
      { numRuns: propertyRuns(500) },
    );
    for (const count of Object.values(tally)) expect(count, JSON.stringify(tally)).toBeGreaterThan(20);
  });

  test('RP-22 RP-25 hold no withheld record, and nothing is left to withhold', PATIENTLY, () => {
    fc.assert(
      fc.property(boardWithSecrets, (board) => {
        const edition = editionFor('public', board, analyse(board, []));
        const told = JSON.stringify(edition);
        for (const name of COLLECTIONS) {
          for (const { id, sensitive } of board[name]) if (sensitive) expect(told).not.toContain(`"${id}"`);
        }
        expect(editionFor('public', edition.board, edition.analysis)).toEqual(edition);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});

/** What the public edition says of an objective, against what is known of it. */
function expectTrue(
  { objective, outcome, unlock, missing }: ObjectiveAnalysis,
  known: Outcome | undefined,
  board: Board,
): void {
  if (isReached(outcome)) expect(isReached(known)).toBe(true);
  if (outcome !== 'hindered' && outcome !== 'blocked') expect(known).toBe(outcome);
  if (missing.length > 0) expect(known).toBe('unattainable');
  for (const set of unlock?.sets ?? []) expect(opens(board, set, objective)).toBe(true);
}

function opens(board: Board, barriers: readonly BarrierId[], objective: string): boolean {
  return isReached(outcomes(withoutBarriers(board, barriers)).get(objective));
}

describe('reports on arbitrary boards', () => {
  test('RP-1 are made for everybody in every language', PATIENTLY, () => {
    fc.assert(
      fc.property(
        arbitraryBoard,
        fc.constantFrom(...LANGUAGE_TAGS),
        fc.constantFrom(...AUDIENCES),
        (board, lang, audience) => {
          const report = buildReport(board, analyse(board, []), { lang, audience });
          expect(report.parts).toHaveLength(12);
          for (const { blocks } of report.parts) expect(blocks.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: propertyRuns(150) },
    );
  });

  test('RP-32 come in every format, and as a picture', PATIENTLY, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBoard, fc.constantFrom(...REPORT_FORMATS), async (board, format) => {
        const { body } = await exportReport({ board, format, lang: 'fr', audience: 'internal' });
        expect(body.length).toBeGreaterThan(100);
        expect(routeMapSvg(board, analyse(board, []), { lang: 'en' })).toMatch(/^<svg [\s\S]*<\/svg>$/);
      }),
      // A file takes seconds in some formats.
      { numRuns: propertyRuns(15) },
    );
  });
});
