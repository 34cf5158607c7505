import { type Lock, SOURCE } from './lock.ts';
import { at, bump, row } from './rows.ts';

/** The price of a bolt that must not be drawn, and of a vertex that was not settled. */
export const NEVER = 0x3fffffff;

export interface Pricing {
  readonly price: Int32Array;
  /** Of a settled vertex, the cause that was settled last or, for an *any* vertex, first. Else -1. */
  readonly support: Int32Array;
}

/**
 * The price of each vertex, given those of the bolts: the least of its causes' (*any*), or the most, plus its
 * bolt's. It never exceeds what opening really costs, which may be more, since several causes may each have a price.
 * What costs more than the limit or the goal is not settled.
 */
export function priceUpTo(lock: Lock, prices: Int32Array, limit: number): Pricing {
  const price = new Int32Array(lock.causes.length).fill(NEVER);
  const support = new Int32Array(lock.causes.length).fill(-1);
  const waiting = lock.waiting.slice();
  const buckets: number[][] = [[SOURCE]];
  price[SOURCE] = 0;
  const settle = (vertex: number, now: number) => {
    for (const effect of row(lock.effects, vertex)) {
      if (bump(waiting, effect, -1) !== 0) continue;
      const bolt = at(lock.boltOf, effect);
      const total = now + (bolt < 0 ? 0 : at(prices, bolt));
      if (total > limit) continue;
      price[effect] = total;
      support[effect] = vertex;
      while (buckets.length <= total) buckets.push([]);
      buckets[total]?.push(effect);
    }
  };
  for (let now = 0; now < buckets.length; now++) {
    // A bucket grows while it is read: without a bolt, an effect has the price of its cause.
    for (const vertex of buckets[now] ?? []) {
      if (vertex === lock.goal) return { price, support };
      settle(vertex, now);
    }
  }
  return { price, support };
}

/** Whether the lock opens at these prices without paying. */
export function isOpen(lock: Lock, prices: Int32Array): boolean {
  return priceUpTo(lock, prices, 0).price[lock.goal] === 0;
}
