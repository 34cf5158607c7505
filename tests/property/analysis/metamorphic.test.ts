import { analyse, type ObjectiveAnalysis, OUTCOMES, withoutBarriers } from '@parcours/shared/analysis';
import type { BarrierId, Board } from '@parcours/shared/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomBoard } from '../../helpers/randomBoard.ts';
import type { BoardSize } from '../../helpers/randomParts.ts';

const MEDIUM: BoardSize = { personas: 3, steps: 25, objectives: 10, legs: 80, assets: 6, barriers: 30 };
const numRuns = propertyRuns(100);
const boards = randomBoard(MEDIUM);

const rank = ({ outcome }: ObjectiveAnalysis) => OUTCOMES.indexOf(outcome);
const isDone = ({ outcome }: ObjectiveAnalysis) => outcome === 'open' || outcome === 'hindered';

function doneWithout(board: Board, barriers: readonly BarrierId[]): string[] {
  const { objectives } = analyse(withoutBarriers(board, barriers));
  return objectives.filter(isDone).map(({ objective }) => objective);
}

test('AN-24 removing a barrier makes no objective worse, and no plan later', PATIENTLY, () => {
  const property = fc.property(boards, fc.nat(), (board, number) => {
    fc.pre(board.barriers.length > 0);
    const barrier = board.barriers[number % board.barriers.length];
    const before = analyse(board).objectives;
    const after = analyse(withoutBarriers(board, barrier ? [barrier.id] : [])).objectives;
    for (const [index, then] of after.entries()) {
      const now = before[index];
      expect(then.objective).toBe(now?.objective);
      if (now === undefined) continue;
      expect(rank(then)).toBeLessThanOrEqual(rank(now));
      if (now.plan !== null) expect(then.plan?.days).toBeLessThanOrEqual(now.plan.days);
    }
  });
  fc.assert(property, { numRuns });
});

test('AN-9 removing an unlock set gets the objective done, removing less does not', PATIENTLY, () => {
  const property = fc.property(boards, (board) => {
    for (const { objective, unlock } of analyse(board).objectives) {
      for (const set of unlock?.sets.slice(0, 3) ?? []) {
        expect(doneWithout(board, set)).toContain(objective);
        for (const spared of set) {
          const less = set.filter((barrier) => barrier !== spared);
          expect(doneWithout(board, less)).not.toContain(objective);
        }
      }
    }
  });
  fc.assert(property, { numRuns });
});

test('AN-21 what leverage says it opens it opens, and a larger budget never opens less', PATIENTLY, () => {
  const seen = { inexact: 0 };
  const property = fc.property(boards, (board) => {
    const { leverage, objectives } = analyse(board);
    const now = objectives.filter(isDone).map(({ objective }) => objective as string);
    let before = 0;
    for (const { budget, barriers, unlocks, exact } of leverage) {
      if (!exact) seen.inexact++;
      expect(barriers.length).toBeLessThanOrEqual(budget);
      expect([...unlocks]).toEqual(
        doneWithout(board, barriers).filter((objective) => !now.includes(objective)),
      );
      expect(unlocks.length).toBeGreaterThanOrEqual(before);
      before = unlocks.length;
    }
  });
  fc.assert(property, { numRuns });
  expect(seen.inexact).toBeGreaterThanOrEqual(Math.floor(numRuns / 10));
});

test('AN-23 the order of records changes nothing, and the board stays as it was', PATIENTLY, () => {
  const property = fc.property(boards, fc.infiniteStream(fc.nat()), (board, numbers) => {
    const bytes = JSON.stringify(analyse(board));
    const before = JSON.stringify(board);
    expect(JSON.stringify(analyse(reordered(board, numbers)))).toBe(bytes);
    expect(JSON.stringify(analyse(board))).toBe(bytes);
    expect(JSON.stringify(board)).toBe(before);
  });
  fc.assert(property, { numRuns });
});

/** The board with the records of every collection in another order. */
function reordered(board: Board, numbers: Iterator<number>): Board {
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: Number(numbers.next().value) }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return {
    ...board,
    personas: shuffle(board.personas),
    objectives: shuffle(board.objectives),
    assets: shuffle(board.assets),
    actors: shuffle(board.actors),
    services: shuffle(board.services),
    steps: shuffle(board.steps).map((step) => ({
      ...step,
      needs: shuffle(step.needs),
      gives: shuffle(step.gives),
    })),
    legs: shuffle(board.legs),
    barriers: shuffle(board.barriers),
    coordination: shuffle(board.coordination),
    votes: shuffle(board.votes),
  };
}
