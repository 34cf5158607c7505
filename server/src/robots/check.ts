import { analyse, findingsToCheck } from '@parcours/shared/analysis';
import { type BoardReading, checksByFinding, findingKey, type Verdict } from '@parcours/shared/board';
import type { CheckInput } from '@parcours/shared/doc';

/** How a group says that things are: mostly as the board has it. */
const VERDICTS: readonly Verdict[] = ['confirmed', 'confirmed', 'confirmed', 'rejected', 'unsure'];

/** What somebody says next of a finding on a board; undefined where something was said of all. It takes an analysis. */
export function nextCheck({ board, problems }: BoardReading, draw: () => number): CheckInput | undefined {
  const said = checksByFinding(board.checks);
  const open = findingsToCheck(board, analyse(board, problems)).find(
    (found) => !said.has(findingKey({ ...found, on: found.objectives[0] })),
  );
  if (open === undefined) return undefined;
  const { finding, about, objectives } = open;
  return {
    on: objectives[0],
    finding,
    about,
    verdict: VERDICTS[Math.floor(draw() * VERDICTS.length)] ?? 'unsure',
  };
}
