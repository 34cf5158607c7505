import { analyse, withoutBarriers } from '@parcours/shared/analysis';
import type { BarrierId, Board } from '@parcours/shared/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseByBruteForce } from '../../helpers/bruteForce/analysis.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { type Stages, stagedBoard } from '../../helpers/stagedBoard.ts';

/** With more barriers, trying every set takes too long. */
const FEW: Stages = { fewest: 1, most: 4, mostBarriers: 14 };
const MANY: Stages = { fewest: 6, most: 12, mostBarriers: 52 };

test('AN-1 so it is where a way leads through stages of barred alternatives', PATIENTLY, () => {
  const numRuns = propertyRuns(150);
  const seen = { several: 0, beyondTheList: 0 };
  const property = fc.property(stagedBoard(FEW), (board) => {
    const { objectives, barriers } = analyse(board);
    const sets = objectives[0]?.unlock?.sets ?? [];
    if (sets.length > 1) seen.several++;
    if (sets.length === 20) seen.beyondTheList++;
    const expected = analyseByBruteForce(board);
    expect(objectives).toEqual(expected.objectives);
    expect(barriers).toEqual(expected.barriers);
  });
  fc.assert(property, { numRuns });
  expect(seen.several).toBeGreaterThanOrEqual(Math.floor(numRuns / 4));
  expect(seen.beyondTheList).toBeGreaterThanOrEqual(Math.floor(numRuns / 100));
});

test('AN-8 past what is exact, one set opens the objective and can spare no barrier', PATIENTLY, () => {
  const numRuns = propertyRuns(150);
  const seen = { inexact: 0 };
  const property = fc.property(stagedBoard(MANY), (board) => {
    const unlock = analyse(board).objectives[0]?.unlock;
    if (!unlock || unlock.exact) return;
    seen.inexact++;
    const [set = []] = unlock.sets;
    expect(unlock).toEqual({ size: set.length, sets: [[...set].sort()], exact: false });
    expect(unlock.size).toBeGreaterThan(4);
    expect(opens(board, set)).toBe(true);
    for (const spared of set)
      expect(
        opens(
          board,
          set.filter((barrier) => barrier !== spared),
        ),
      ).toBe(false);
  });
  fc.assert(property, { numRuns });
  expect(seen.inexact).toBeGreaterThanOrEqual(Math.floor(numRuns / 5));
});

function opens(board: Board, barriers: readonly BarrierId[]): boolean {
  return analyse(withoutBarriers(board, barriers)).objectives[0]?.plan !== null;
}
