import { type Cost, compareCosts, plus } from './cost.ts';

/**
 * Exchanges two people of different groups, or moves one to a smaller group, as long as that makes anything better: by
 * these two most methods for the maximally diverse grouping problem improve a partition (Gallego, Laguna, Martí and Duarte
 * 2013, Journal of the Operational Research Society 64, 724–734). Sizes that differ by one at most go on doing so. Ends,
 * since the cost falls each time.
 */
export function exchange<T>(start: readonly (readonly T[])[], costOf: CostOf<T>): T[][] {
  const groups = start.map((people) => ({ people: [...people], cost: costOf(people) }));
  // What nothing could be exchanged with is looked at again only after another exchange has changed one of the two.
  const waiting = new Set(groups);
  for (const one of waiting) {
    waiting.delete(one);
    for (const other of groups) {
      if (one === other || !improve(one, other, costOf)) continue;
      waiting.add(one);
      waiting.add(other);
    }
  }
  return groups.map(({ people }) => people);
}

interface Group<T> {
  readonly people: T[];
  cost: Cost;
}

type CostOf<T> = (group: readonly T[]) => Cost;

/** False where nothing became better. */
function improve<T>(one: Group<T>, other: Group<T>, costOf: CostOf<T>): boolean {
  const [larger, smaller] = one.people.length < other.people.length ? [other, one] : [one, other];
  let better = larger.people.length > smaller.people.length && move(larger, smaller, costOf);
  for (let i = 0; i < one.people.length; i += 1) {
    for (let j = 0; j < other.people.length; j += 1) {
      swap(one.people, i, other.people, j);
      if (isBetter(one, other, costOf)) better = true;
      else swap(one.people, i, other.people, j);
    }
  }
  return better;
}

/** Moves one person over, where that is better; the first with whom it is. */
function move<T>(from: Group<T>, to: Group<T>, costOf: CostOf<T>): boolean {
  for (let i = 0; i < from.people.length; i += 1) {
    to.people.push(...from.people.splice(i, 1));
    if (isBetter(from, to, costOf)) return true;
    from.people.splice(i, 0, ...to.people.splice(-1));
  }
  return false;
}

/** Whether two groups are better as they are now than they were; if so, that is their cost from now on. */
function isBetter<T>(one: Group<T>, other: Group<T>, costOf: CostOf<T>): boolean {
  const [costOfOne, costOfOther] = [costOf(one.people), costOf(other.people)];
  if (compareCosts(plus(costOfOne, costOfOther), plus(one.cost, other.cost)) >= 0) return false;
  one.cost = costOfOne;
  other.cost = costOfOther;
  return true;
}

function swap<T>(one: T[], i: number, other: T[], j: number): void {
  const [first, second] = [one[i], other[j]];
  if (first === undefined || second === undefined) return;
  one[i] = second;
  other[j] = first;
}
