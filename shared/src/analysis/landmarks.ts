import { cutOf } from './cuts.ts';
import { NEVER, priceUpTo } from './pricing.ts';
import { at, bump } from './rows.ts';
import type { UnlockProblem } from './unlockProblem.ts';

export interface Estimate {
  /** What opening the problem costs at least. */
  readonly bound: number;
  /** Barrier groups of which every opening removes one; none where the problem is open. */
  readonly cut: readonly number[];
}

/**
 * A lower bound on the price of opening a problem, by cuts (LM-cut: Helmert and Domshlak, Landmarks, critical paths
 * and abstractions, ICAPS 2009): as long as the goal has a price, find groups of which one must be removed, count the
 * cheapest, and take that price off each. Null where the bound is above the limit. `foundCut` gets every cut, with
 * the groups that must not be removed, so that it holds for other prices too.
 */
export function estimate(
  problem: UnlockProblem,
  prices: Int32Array,
  limit: number,
  foundCut: (cut: readonly number[]) => void,
): Estimate | null {
  const left = prices.slice();
  let smallest: readonly number[] | undefined;
  let bound = 0;
  for (;;) {
    const pricing = priceUpTo(problem, left, limit - bound);
    const goal = at(pricing.price, problem.goal);
    if (goal > limit - bound) return null;
    if (goal === 0) return { bound, cut: smallest ?? [] };
    const cut = cutOf(problem, left, pricing);
    foundCut(cut);
    const usable = cut.filter((group) => at(left, group) < NEVER);
    const cheapest = Math.min(...usable.map((group) => at(left, group)));
    for (const group of usable) bump(left, group, -cheapest);
    bound += cheapest;
    if (smallest === undefined || usable.length < smallest.length) smallest = usable;
  }
}
