import type { Closure } from './closure.ts';
import { at, row } from './rows.ts';

/**
 * The nodes on which a done node rests, itself included, in the order in which they were settled: of its legs
 * the one by which it was first reached, of each need's givers the first.
 */
export function derivation(closure: Closure, node: number): number[] {
  const parts = new Set([node]);
  for (const part of parts) for (const support of supports(closure, part)) parts.add(support);
  return closure.order.filter((settled) => parts.has(settled));
}

function supports(closure: Closure, node: number): number[] {
  const { needs, from } = closure.journey.graph;
  const givers = row(needs, node).map((asset) => at(closure.giver, asset));
  const leg = at(closure.via, node);
  return [...(leg < 0 ? [] : [at(from, leg)]), ...givers.filter((giver) => giver >= 0)];
}
