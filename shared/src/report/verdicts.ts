import { type FindingToCheck, findingsToCheck } from '../analysis/index.ts';
import { type Check, checksByFinding, type FindingKind, findingKey, type Verdict } from '../board/index.ts';
import type { Edition } from './edition/edition.ts';

/** A finding of an edition, with what the group says of it. */
interface SaidOf extends FindingToCheck {
  readonly check: Check;
}

/** What a group says of the findings on its board. */
export interface Verdicts {
  /** Of those that stand, in their order. */
  readonly said: readonly SaidOf[];
  /** Of findings that the board does not lead to any more; none in a public edition, which cannot tell whether that is so. */
  readonly past: readonly Check[];
  of(finding: FindingKind, on: string, about: readonly string[]): Check | undefined;
}

export function verdictsOf({ audience, board, analysis }: Edition): Verdicts {
  const checks = checksByFinding(board.checks);
  const said = findingsToCheck(board, analysis).flatMap((found) => {
    const check = checks.get(findingKey({ ...found, on: found.objectives[0] }));
    return check === undefined ? [] : [{ ...found, check }];
  });
  const standing = new Set(said.map(({ check }) => check));
  return {
    said,
    past: audience === 'public' ? [] : [...checks.values()].filter((check) => !standing.has(check)),
    of: (finding, on, about) => checks.get(findingKey({ finding, on, about })),
  };
}

/** How many findings got each verdict. */
export function countOf(verdicts: readonly { readonly check: Check }[], verdict: Verdict): number {
  return verdicts.filter(({ check }) => check.verdict === verdict).length;
}
