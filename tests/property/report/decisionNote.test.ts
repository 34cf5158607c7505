import { analyse, withoutBarriers } from '@parcours/shared/analysis';
import type { BarrierId, Board } from '@parcours/shared/board';
import { type Block, plainText, type ReportModel, type Rich } from '@parcours/shared/report';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subsetsOf } from '../../helpers/bruteForce/subsets.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomBoard } from '../../helpers/randomBoard.ts';
import { partOf, reportOn, sentencesOf } from '../../helpers/reports.ts';
import { stagedBoard } from '../../helpers/stagedBoard.ts';

const SEVERAL = { personas: 3, steps: 6, objectives: 4, legs: 14, assets: 3, barriers: 9 };
/** Alternatives that open as much. */
const FEW = { fewest: 1, most: 3, mostBarriers: 9 };
const MANY = { fewest: 6, most: 12, mostBarriers: 52 };

/** Barriers of every severity, and proposals for a few of them. */
const proposing = (boards: fc.Arbitrary<Board>): fc.Arbitrary<Board> =>
  fc
    .record({
      board: boards,
      severities: fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const), {
        minLength: 5,
        maxLength: 5,
      }),
      picks: fc.array(fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    })
    .map(({ board, severities, picks }) => ({
      ...board,
      barriers: board.barriers.map((barrier, at) => ({ ...barrier, severity: severities[at % 5] ?? 1 })),
      proposals: picks.map((of, at) => ({
        id: `i${at}` as Board['proposals'][number]['id'],
        barriers: of.flatMap((n) => board.barriers[n % Math.max(1, board.barriers.length)]?.id ?? []),
        title: `Idea ${at}`,
        owner: '',
        firstStep: '',
        horizon: 'quick' as const,
        state: 'idea' as const,
      })),
    }));

function openedBy(board: Board, barriers: readonly BarrierId[]): string[] {
  const done = (on: Board) =>
    analyse(on)
      .objectives.filter(({ plan }) => plan)
      .map(({ objective }) => objective);
  const now = new Set(done(board));
  return done(withoutBarriers(board, barriers)).filter((objective) => !now.has(objective));
}

/** The barriers and the objectives that sentences name. */
function namedIn(sentences: readonly Rich[], { gaps }: ReportModel, board: Board) {
  const spans = sentences.flat();
  const objectives = new Set<string>(board.objectives.map(({ id }) => id));
  const numbers = new Set(spans.flatMap((span) => (span.kind === 'gap' ? [span.number] : [])));
  const records = spans.flatMap((span) => (span.kind === 'own' && span.record ? [span.record] : []));
  return {
    barriers: gaps.filter(({ number }) => numbers.has(number)).map(({ barrier }) => barrier),
    objectives: [...new Set(records)].filter((id) => objectives.has(id)).sort(),
  };
}

/** What stands on the note before its first heading, and the decisions that it asks for. */
function noteOf(report: ReportModel) {
  const { blocks } = partOf(report, 'decision-note');
  const sentences = (some: readonly Block[]) => some.flatMap(sentencesOf);
  const head = sentences(
    blocks.slice(
      0,
      blocks.findIndex(({ kind }) => kind === 'heading'),
    ),
  );
  const decisions = sentences(blocks.filter(({ kind }) => kind === 'list').slice(-1));
  return { head, decisions, text: head.map(plainText).join(' ') };
}

const takesAway = (text: string) => text.startsWith('Taking away');

function expectRulesHold(board: Board) {
  const report = reportOn(board);
  const { head, decisions, text } = noteOf(report);
  const change = namedIn(head, report, board);
  // Titles are empty on these boards, and more than six objectives are told by their number.
  const opens = openedBy(board, change.barriers);
  expect(change.objectives.filter((id) => !opens.includes(id))).toEqual([]);
  if (change.barriers.length > 0) expect(change.objectives).toEqual(opens.slice(0, 6).sort());
  for (const spared of change.barriers) {
    const rest = change.barriers.filter((barrier) => barrier !== spared);
    expect(openedBy(board, rest).length).toBeLessThan(opens.length);
  }
  const asked = namedIn(decisions, report, board);
  const promised = takesAway(text) ? opens : asked.objectives;
  expect(openedBy(board, asked.barriers)).toEqual(expect.arrayContaining(promised));
  return { change, opens, text };
}

describe('the decision note on random boards', () => {
  test(
    'AN-40 RP-90 asks for what opens what it says, and for nothing that could be spared',
    PATIENTLY,
    () => {
      const tally = { few: 0, many: 0 };
      fc.assert(
        fc.property(proposing(fc.oneof(stagedBoard(MANY), randomBoard(SEVERAL))), (board) => {
          const { text } = expectRulesHold(board);
          tally.few += Number(takesAway(text));
          tally.many += Number(text.includes('smallest change found'));
        }),
        { numRuns: propertyRuns(80) },
      );
      for (const count of Object.values(tally)) expect(count, JSON.stringify(tally)).toBeGreaterThan(1);
    },
  );

  test(
    'AN-40 RP-90 RP-91 is certain of what trying everything finds, and takes the graver gaps',
    PATIENTLY,
    () => {
      const tally = { alone: 0, equals: 0 };
      fc.assert(
        fc.property(proposing(fc.oneof(stagedBoard(FEW), randomBoard(SEVERAL))), (board) => {
          const { change, opens, text } = expectRulesHold(board);
          if (!takesAway(text)) return;
          const size = change.barriers.length;
          expect(text).not.toContain('Not every combination');
          const standing = board.barriers.filter(({ removed, blocks }) => !removed && blocks);
          const tried = subsetsOf(standing, size).map((set) => ({
            gain: openedBy(
              board,
              set.map(({ id }) => id),
            ).length,
            severity: set.reduce((sum, { severity }) => sum + severity, 0),
          }));
          const equals = tried.filter(({ gain }) => gain >= opens.length);
          expect(Math.max(...tried.map(({ gain }) => gain))).toBe(opens.length);
          const chosen = standing.filter(({ id }) => change.barriers.includes(id));
          expect(chosen.reduce((sum, { severity }) => sum + severity, 0)).toBe(
            Math.max(...equals.map(({ severity }) => severity)),
          );
          expect(text.includes('Other choices')).toBe(equals.length > 1);
          tally[equals.length > 1 ? 'equals' : 'alone']++;
        }),
        { numRuns: propertyRuns(60) },
      );
      for (const count of Object.values(tally)) expect(count, JSON.stringify(tally)).toBeGreaterThan(1);
    },
  );
});
