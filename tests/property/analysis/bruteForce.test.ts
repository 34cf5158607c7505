import { analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnalysisTally } from '../../helpers/analysisTally.ts';
import { analyseByBruteForce } from '../../helpers/bruteForce/analysis.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomBoard } from '../../helpers/randomBoard.ts';
import type { BoardSize } from '../../helpers/randomParts.ts';

const SPARSE: BoardSize = { personas: 3, steps: 8, objectives: 4, legs: 12, assets: 5, barriers: 7 };
/** Smaller in all but legs and barriers, so that more of the ways lead somewhere. */
const DENSE: BoardSize = { personas: 1, steps: 6, objectives: 3, legs: 12, assets: 3, barriers: 7 };
/** One persona before many barriers, so that unlock sets are large and many. */
const BARRED: BoardSize = { personas: 1, steps: 4, objectives: 2, legs: 16, assets: 3, barriers: 12 };

test('AN-1 the analysis is what trying everything finds', PATIENTLY, () => {
  const numRuns = propertyRuns(5_000);
  const tally = compare(fc.oneof(randomBoard(SPARSE), randomBoard(DENSE)), numRuns);
  expect(tally.rarerThan(Math.floor(numRuns / 400))).toEqual([]);
});

test('AN-1 so it is before many barriers', PATIENTLY, () => {
  compare(randomBoard(BARRED), propertyRuns(600));
});

function compare(boards: fc.Arbitrary<Board>, numRuns: number): AnalysisTally {
  const tally = new AnalysisTally();
  const property = fc.property(boards, (board) => {
    const analysis = analyse(board);
    tally.add(analysis);
    expect(analysis).toEqual(analyseByBruteForce(board));
  });
  fc.assert(property, { numRuns });
  return tally;
}
