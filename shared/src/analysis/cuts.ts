import { type Lock, SOURCE } from './lock.ts';
import type { Pricing } from './pricing.ts';
import { at, row } from './rows.ts';

/**
 * Bolts of which every opening draws at least one, whatever the prices: where, if each condition that needs all its causes is reduced
 * to the dearest of them, the ways from the source enter what leads to the goal for free.
 */
export function cutOf(lock: Lock, prices: Int32Array, { price, support }: Pricing): number[] {
  const dearest = (vertex: number): number => {
    const known = at(support, vertex);
    if (known >= 0) return known;
    return row(lock.causes, vertex).reduce((a, b) => (at(price, b) > at(price, a) ? b : a));
  };
  const priceOf = (vertex: number): number => {
    const bolt = at(lock.boltOf, vertex);
    return bolt < 0 ? 0 : at(prices, bolt);
  };
  const zone = freeZone(lock, priceOf, dearest);
  const cut: number[] = [];
  const reached = new Set([SOURCE]);
  for (const vertex of reached) {
    for (const effect of row(lock.effects, vertex)) {
      if (!leadsOn(lock, vertex, effect, dearest)) continue;
      if (!zone.has(effect)) reached.add(effect);
      else cut.push(at(lock.boltOf, effect));
    }
  }
  return cut;
}

function leadsOn(lock: Lock, cause: number, effect: number, dearest: (vertex: number) => number): boolean {
  return lock.isAny[effect] === 1 || dearest(effect) === cause;
}

/** The vertices from which the goal is free once their own bolt is drawn. */
function freeZone(lock: Lock, priceOf: (v: number) => number, dearest: (v: number) => number): Set<number> {
  const zone = new Set([lock.goal]);
  for (const vertex of zone) {
    if (priceOf(vertex) > 0) continue;
    if (lock.isAny[vertex] === 1) for (const cause of row(lock.causes, vertex)) zone.add(cause);
    else zone.add(dearest(vertex));
  }
  return zone;
}
