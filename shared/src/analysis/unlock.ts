import type { BarrierId } from '../board/index.ts';
import { compareIds } from './idOrder.ts';
import type { Prospects } from './outcome.ts';
import { row } from './rows.ts';
import type { UnlockSets } from './types.ts';
import { type UnlockProblem, unlockProblemOf } from './unlockProblem.ts';
import { UnlockSearch } from './unlockSearch.ts';

const MOST_SETS = 20;
/** Up to this size, or with at most so many relevant barriers, the answer is exact whatever it takes. */
const EXACT_SIZE = 4;
const EXACT_RELEVANT = 20;

export interface Unlocking {
  readonly sets: UnlockSets;
  /** The barriers that every unlock set holds, listed or not. */
  readonly essential: readonly BarrierId[];
  /** The barriers that can matter at all, by number. */
  readonly relevant: readonly number[];
}

/** Whether no smallest set was missed or left off the list. */
export function areAllListed({ sets, exact }: UnlockSets): boolean {
  return exact && sets.length < MOST_SETS;
}

/** What opens a blocked objective, by its node. */
export function unlockingOf(prospects: Prospects, objective: number): Unlocking {
  const problem = unlockProblemOf(prospects, objective);
  const search = new UnlockSearch(problem);
  const relevant = problem.groups.flat();
  const most = relevant.length <= EXACT_RELEVANT ? EXACT_RELEVANT : EXACT_SIZE;
  const size = search.smallestSize(most);
  const openings = size === undefined ? [search.someOpening()] : search.firstOpenings(size, MOST_SETS);
  const sets = openings.map((groups) => barrierIds(prospects, problem, groups));
  return {
    sets: { size: sets[0]?.length ?? 0, sets, exact: size !== undefined },
    essential: barrierIds(prospects, problem, essentialBolts(search, size, openings)),
    relevant,
  };
}

/**
 * The groups that every opening of that size removes, or every opening at all where the size is not known: more are
 * found than are listed, so that what all of the listed share need not be essential.
 */
function essentialBolts(
  search: UnlockSearch,
  size: number | undefined,
  openings: readonly (readonly number[])[],
): number[] {
  const [first = [], ...others] = openings;
  const shared = first.filter((group) => others.every((opening) => opening.includes(group)));
  if (size !== undefined && openings.length < MOST_SETS) return shared;
  return shared.filter((group) => !search.canDoWithout(group, size));
}

function barrierIds({ journey }: Prospects, problem: UnlockProblem, groups: readonly number[]): BarrierId[] {
  const numbers = groups.flatMap((group) => row(problem.groups, group));
  return numbers.flatMap((barrier) => journey.graph.barriers[barrier]?.id ?? []).sort(compareIds);
}
