import type { RecordMaps } from '../store/boardStore.ts';

/**
 * The order in which the keyboard goes through the cards of a route: from each persona along the legs, nearest
 * first, then what no leg reaches. Positions play no part, so that moving a card does not take the focus from it.
 */
export function routeOrder({ personas, legs, steps, objectives }: RecordMaps): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of [...legs.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const targets = next.get(from);
    if (targets === undefined) next.set(from, [to]);
    else targets.push(to);
  }
  const order = new Set([...personas.keys()].sort());
  // A set goes on to what is added to it while it is walked: this is the breadth-first queue.
  for (const id of order) for (const target of next.get(id) ?? []) order.add(target);
  for (const id of [...[...steps.keys()].sort(), ...[...objectives.keys()].sort()]) order.add(id);
  return [...order];
}
