import type { Closure } from './closure.ts';
import { at, row } from './rows.ts';

const WORD = 32;

/**
 * For each target, which groups of nodes it cannot do without: not done in the closure once none of the group
 * can be done. "Without g, v is not done" is the greatest solution of: v is in g; or so it is for every done
 * predecessor over a clear leg; or, for some need, for every done giver. That is solved for 32 groups at a time, a
 * bit each, going over the nodes in the order in which they were settled until nothing changes.
 */
export function essentialGroups(
  closure: Closure,
  groups: readonly (readonly number[])[],
  targets: readonly number[],
): Set<number>[] {
  const result = targets.map(() => new Set<number>());
  for (let first = 0; first < groups.length; first += WORD) {
    const lost = lostWithout(closure, groups.slice(first, first + WORD));
    targets.forEach((target, index) => {
      for (let bit = 0; bit < WORD; bit++) {
        if ((at(lost, target) >>> bit) & 1) result[index]?.add(first + bit);
      }
    });
  }
  return result;
}

/** By node, a bit for each of up to 32 groups without which the node is not done. */
function lostWithout(closure: Closure, groups: readonly (readonly number[])[]): Int32Array {
  const lost = new Int32Array(closure.done.length);
  const own = new Int32Array(closure.done.length);
  groups.forEach((group, bit) => {
    for (const node of group) own[node] = at(own, node) | (1 << bit);
  });
  const all = groups.length === WORD ? -1 : (1 << groups.length) - 1;
  const nodes = closure.order.filter((node) => node !== closure.journey.start);
  for (const node of nodes) lost[node] = all;
  let changed = true;
  while (changed) {
    changed = false;
    for (const node of nodes) {
      const bits =
        at(own, node) | lostArriving(closure, lost, node, all) | lostNeeds(closure, lost, node, all);
      if (bits === at(lost, node)) continue;
      lost[node] = bits;
      changed = true;
    }
  }
  return lost;
}

function lostArriving(closure: Closure, lost: Int32Array, node: number, all: number): number {
  const { arriving, from, nodes } = closure.journey.graph;
  let bits = all;
  for (const leg of row(arriving, node)) {
    const source = at(from, leg);
    if (closure.isDone(source) && closure.isClear(nodes.length + leg)) bits &= at(lost, source);
  }
  return bits;
}

function lostNeeds(closure: Closure, lost: Int32Array, node: number, all: number): number {
  const { needs, givers } = closure.journey.graph;
  let bits = 0;
  for (const asset of row(needs, node)) {
    if (at(closure.giver, asset) < 0) continue;
    let without = all;
    for (const giver of row(givers, asset)) if (closure.isDone(giver)) without &= at(lost, giver);
    bits |= without;
  }
  return bits;
}
