import { analyse } from '@parcours/shared/analysis';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseByBruteForce } from '../../helpers/bruteForce/analysis.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { stagedBoard } from '../../helpers/stagedBoard.ts';

test('AN-1 so it is where a way leads through stages of barred alternatives', PATIENTLY, () => {
  const numRuns = propertyRuns(250);
  const seen = { several: 0, beyondTheList: 0 };
  const property = fc.property(stagedBoard(), (board) => {
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
