import { at, bump, row } from './rows.ts';
import { SOURCE, type UnlockProblem } from './unlockProblem.ts';

/** The price of a group that must not be removed, and of a vertex that was not settled. */
export const NEVER = 0x3fffffff;

export interface Pricing {
  readonly price: Int32Array;
  /** Of a settled vertex, the cause that was settled last or, for an *any* vertex, first. Else -1. */
  readonly support: Int32Array;
}

/**
 * The price of each vertex, given those of the groups: the least of its causes' (*any*), or the most, plus its
 * group's. It never exceeds what opening really costs, which may be more, since several causes may each have a price.
 * What costs more than the limit or the goal is not settled.
 */
export function priceUpTo(problem: UnlockProblem, prices: Int32Array, limit: number): Pricing {
  const price = new Int32Array(problem.causes.length).fill(NEVER);
  const support = new Int32Array(problem.causes.length).fill(-1);
  const waiting = problem.waiting.slice();
  const buckets: number[][] = [[SOURCE]];
  price[SOURCE] = 0;
  const settle = (vertex: number, now: number) => {
    for (const effect of row(problem.effects, vertex)) {
      if (bump(waiting, effect, -1) !== 0) continue;
      const group = at(problem.groupOf, effect);
      const total = now + (group < 0 ? 0 : at(prices, group));
      if (total > limit) continue;
      price[effect] = total;
      support[effect] = vertex;
      while (buckets.length <= total) buckets.push([]);
      buckets[total]?.push(effect);
    }
  };
  for (let now = 0; now < buckets.length; now++) {
    // A bucket grows while it is read: without a group, an effect has the price of its cause.
    for (const vertex of buckets[now] ?? []) {
      if (vertex === problem.goal) return { price, support };
      settle(vertex, now);
    }
  }
  return { price, support };
}

/** Whether the problem opens at these prices without paying. */
export function isOpen(problem: UnlockProblem, prices: Int32Array): boolean {
  return priceUpTo(problem, prices, 0).price[problem.goal] === 0;
}
