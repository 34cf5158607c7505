import type { Pricing } from './pricing.ts';
import { at, row } from './rows.ts';
import { SOURCE, type UnlockProblem } from './unlockProblem.ts';

/**
 * Barrier groups of which every opening removes at least one, whatever the prices: where, if each condition that needs all its causes is reduced
 * to the dearest of them, the ways from the source enter what leads to the goal for free.
 */
export function cutOf(problem: UnlockProblem, prices: Int32Array, { price, support }: Pricing): number[] {
  const dearest = (vertex: number): number => {
    const known = at(support, vertex);
    if (known >= 0) return known;
    return row(problem.causes, vertex).reduce((a, b) => (at(price, b) > at(price, a) ? b : a));
  };
  const priceOf = (vertex: number): number => {
    const group = at(problem.groupOf, vertex);
    return group < 0 ? 0 : at(prices, group);
  };
  const zone = freeZone(problem, priceOf, dearest);
  const cut: number[] = [];
  const reached = new Set([SOURCE]);
  for (const vertex of reached) {
    for (const effect of row(problem.effects, vertex)) {
      if (!leadsOn(problem, vertex, effect, dearest)) continue;
      if (!zone.has(effect)) reached.add(effect);
      else cut.push(at(problem.groupOf, effect));
    }
  }
  return cut;
}

function leadsOn(
  problem: UnlockProblem,
  cause: number,
  effect: number,
  dearest: (vertex: number) => number,
): boolean {
  return problem.isAny[effect] === 1 || dearest(effect) === cause;
}

/** The vertices from which the goal is free once their own group is removed. */
function freeZone(
  problem: UnlockProblem,
  priceOf: (v: number) => number,
  dearest: (v: number) => number,
): Set<number> {
  const zone = new Set([problem.goal]);
  for (const vertex of zone) {
    if (priceOf(vertex) > 0) continue;
    if (problem.isAny[vertex] === 1) for (const cause of row(problem.causes, vertex)) zone.add(cause);
    else zone.add(dearest(vertex));
  }
  return zone;
}
