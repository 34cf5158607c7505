import { type Analysis, analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { AUDIENCES, type Audience, editionFor, type Progress, progressSince } from '@parcours/shared/report';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomBoard } from '../../helpers/randomBoard.ts';

const SIZE = { personas: 2, steps: 6, objectives: 4, legs: 10, barriers: 6, assets: 3 };
const MARKED = ['steps', 'legs', 'barriers', 'assets', 'objectives', 'actors', 'services'] as const;

const secrets = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 3 });

/** Two states of one board: the same small ids, other records behind them, some of them sensitive. */
const states = fc
  .tuple(randomBoard(SIZE), randomBoard(SIZE), secrets, secrets)
  .map(([earlier, now, before, after]) => [marked(earlier, before), marked(now, after)] as const);

function marked(board: Board, picks: readonly number[]): Board {
  const all = MARKED.flatMap((name) => board[name].map(({ id }): string => id));
  const chosen = new Set(picks.map((pick) => all[pick % Math.max(1, all.length)]));
  const mark = ([name, records]: [string, Board['meta'] | readonly { readonly id: string }[]]) => [
    name,
    Array.isArray(records)
      ? records.map((record) => (chosen.has(record.id) ? { ...record, sensitive: true } : record))
      : records,
  ];
  return Object.fromEntries(Object.entries(board).map(mark));
}

function compared(earlier: Board, now: Board, audience: Audience) {
  const analysis = analyse(now, []);
  const edition = editionFor(audience, now, analysis);
  const progress = progressSince(
    { board: earlier, problems: [] },
    { board: now, analysis },
    edition,
    undefined,
  );
  return { progress, edition };
}

const standing = (board: Board) =>
  new Set(board.barriers.filter(({ removed }) => !removed).map(({ id }): string => id));
const kept = (progress: Progress, kind: 'closed' | 'opened' | 'changed') =>
  progress.gaps.filter((gap) => gap.kind === kind).map(({ barrier }) => barrier);
const outcomesOf = (analysis: Analysis) =>
  new Map(analysis.objectives.map(({ objective, outcome }): [string, string] => [objective, outcome]));

describe('progress', () => {
  test('RP-71 a board set against itself shows no change, to anybody', PATIENTLY, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryBoard,
          states.map(([board]) => board),
        ),
        (board) => {
          for (const audience of AUDIENCES) {
            const { gaps, objectives, actions } = compared(board, board, audience).progress;
            expect([gaps, objectives, actions]).toEqual([[], [], []]);
          }
        },
      ),
      { numRuns: propertyRuns(400) },
    );
  });

  test('RP-70 what closed and what opened is what a reading of both boards finds', PATIENTLY, () => {
    const tally = { closed: 0, opened: 0, changed: 0 };
    fc.assert(
      fc.property(states, ([earlier, now]) => {
        const { progress } = compared(earlier, now, 'internal');
        const [stood, stands] = [standing(earlier), standing(now)];
        const [closed, opened] = [kept(progress, 'closed'), kept(progress, 'opened')];
        expect(new Set(closed)).toEqual(new Set([...stood].filter((id) => !stands.has(id))));
        expect(new Set(opened)).toEqual(new Set([...stands].filter((id) => !stood.has(id))));
        expect(stands.size).toBe(stood.size - closed.length + opened.length);
        for (const id of kept(progress, 'changed')) expect(stood.has(id) && stands.has(id)).toBe(true);
        const [before, after] = [outcomesOf(analyse(earlier, [])), outcomesOf(analyse(now, []))];
        for (const { objective, before: past, now: present } of progress.objectives) {
          expect([past?.outcome, present?.outcome]).toEqual([
            before.get(objective.id),
            after.get(objective.id),
          ]);
        }
        const told = new Set(progress.objectives.map(({ objective }) => objective.id));
        for (const [id, outcome] of after) expect(told.has(id) || before.get(id) === outcome).toBe(true);
        for (const kind of ['closed', 'opened', 'changed'] as const)
          tally[kind] += kept(progress, kind).length;
      }),
      { numRuns: propertyRuns(600) },
    );
    for (const count of Object.values(tally)) expect(count, JSON.stringify(tally)).toBeGreaterThan(20);
  });

  test(
    'RP-75 RP-76 the public is told nothing that either state withholds, nor against the report',
    PATIENTLY,
    () => {
      const tally = { secrets: 0, gaps: 0, objectives: 0 };
      fc.assert(
        fc.property(states, ([earlier, now]) => {
          const { progress, edition } = compared(earlier, now, 'public');
          const hidden = [...secretsOf(earlier), ...secretsOf(now)];
          for (const id of hidden) expect(JSON.stringify(progress)).not.toContain(`"${id}"`);
          expectTrueGaps(progress, earlier, now, edition.board);
          const outcomes = outcomesOf(edition.analysis);
          for (const { objective, now: present } of progress.objectives) {
            expect(present?.outcome).toBe(outcomes.get(objective.id));
          }
          tally.secrets += hidden.length;
          tally.gaps += progress.gaps.length;
          tally.objectives += progress.objectives.length;
        }),
        { numRuns: propertyRuns(600) },
      );
      for (const count of Object.values(tally)) expect(count, JSON.stringify(tally)).toBeGreaterThan(20);
    },
  );
});

const secretsOf = (board: Board) =>
  MARKED.flatMap((name) => board[name].flatMap(({ id, sensitive }): string[] => (sensitive ? [id] : [])));

/** What is said of each gap holds on the whole boards, and only of gaps that were told, or are. */
function expectTrueGaps({ gaps }: Progress, earlier: Board, now: Board, told: Board): void {
  const past = editionFor('public', earlier, analyse(earlier, [])).board;
  const [stood, stands] = [standing(earlier), standing(now)];
  for (const { kind, barrier } of gaps) {
    expect([stood.has(barrier), stands.has(barrier)]).toEqual([kind !== 'opened', kind !== 'closed']);
    expect(standing(kind === 'closed' ? past : told).has(barrier)).toBe(true);
  }
}
