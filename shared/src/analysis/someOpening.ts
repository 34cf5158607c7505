import { addBit, emptyBits } from './bits.ts';
import { cutOf } from './cuts.ts';
import type { KnownCuts } from './knownCuts.ts';
import { isOpen, NEVER, priceUpTo } from './pricing.ts';
import { at, row } from './rows.ts';
import { pricesOf, type UnlockProblem } from './unlockProblem.ts';

/**
 * Some groups whose removal opens the problem, none of which can be spared: the cheaper of what two rules of thumb find.
 * There may be cheaper ones still.
 */
export function someOpening(problem: UnlockProblem, known: KnownCuts): number[] {
  const one = irreducible(problem, byCheapestCauses(problem));
  const other = irreducible(problem, byCommonestBolts(problem, known));
  return priceOf(problem, other) < priceOf(problem, one) ? other : one;
}

function priceOf(problem: UnlockProblem, groups: readonly number[]): number {
  return groups.reduce((sum, group) => sum + row(problem.groups, group).length, 0);
}

/** Follows the cheapest cause of each condition. */
function byCheapestCauses(problem: UnlockProblem): number[] {
  const { support } = priceUpTo(problem, pricesOf(problem), NEVER - 1);
  const parts = new Set([problem.goal]);
  const groups = new Set<number>();
  for (const vertex of parts) {
    const group = at(problem.groupOf, vertex);
    if (group >= 0) groups.add(group);
    const causes = problem.isAny[vertex] === 1 ? [at(support, vertex)] : row(problem.causes, vertex);
    for (const cause of causes) parts.add(cause);
  }
  return [...groups];
}

/** Removes, until the problem opens, the group that for its price is in most of the cuts in which no removed one is. */
function byCommonestBolts(problem: UnlockProblem, known: KnownCuts): number[] {
  const prices = pricesOf(problem);
  const removed = emptyBits(problem.groups.length);
  const groups: number[] = [];
  for (;;) {
    const group = known.commonest(removed, prices);
    if (group !== undefined) {
      prices[group] = 0;
      addBit(removed, group);
      groups.push(group);
      continue;
    }
    const pricing = priceUpTo(problem, prices, NEVER - 1);
    if (pricing.price[problem.goal] === 0) return groups;
    known.add(cutOf(problem, prices, pricing));
  }
}

/** The same groups without those that can be spared, the last of them first. */
function irreducible(problem: UnlockProblem, groups: readonly number[]): number[] {
  const prices = pricesOf(problem).fill(NEVER);
  for (const group of groups) prices[group] = 0;
  return [...groups]
    .sort((a, b) => b - a)
    .filter((group) => {
      prices[group] = NEVER;
      if (isOpen(problem, prices)) return false;
      prices[group] = 0;
      return true;
    });
}
