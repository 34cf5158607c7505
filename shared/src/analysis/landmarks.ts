import { cutOf } from './cuts.ts';
import type { Lock } from './lock.ts';
import { NEVER, priceUpTo } from './pricing.ts';
import { at, bump } from './rows.ts';

export interface Estimate {
  /** What opening the lock costs at least. */
  readonly bound: number;
  /** Bolts of which every opening draws one; none where the lock is open. */
  readonly cut: readonly number[];
}

/**
 * A lower bound on the price of opening a lock, by cuts (LM-cut: Helmert and Domshlak, Landmarks, critical paths
 * and abstractions, ICAPS 2009): as long as the goal has a price, find bolts of which one must be drawn, count the
 * cheapest, and take that price off each. Null where the bound is above the limit. `foundCut` gets every cut, with
 * the bolts that must not be drawn, so that it holds for other prices too.
 */
export function estimate(
  lock: Lock,
  prices: Int32Array,
  limit: number,
  foundCut: (cut: readonly number[]) => void,
): Estimate | null {
  const left = prices.slice();
  let smallest: readonly number[] | undefined;
  let bound = 0;
  for (;;) {
    const pricing = priceUpTo(lock, left, limit - bound);
    const goal = at(pricing.price, lock.goal);
    if (goal > limit - bound) return null;
    if (goal === 0) return { bound, cut: smallest ?? [] };
    const cut = cutOf(lock, left, pricing);
    foundCut(cut);
    const usable = cut.filter((bolt) => at(left, bolt) < NEVER);
    const cheapest = Math.min(...usable.map((bolt) => at(left, bolt)));
    for (const bolt of usable) bump(left, bolt, -cheapest);
    bound += cheapest;
    if (smallest === undefined || usable.length < smallest.length) smallest = usable;
  }
}
