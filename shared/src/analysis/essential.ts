import type { Closure } from './closure.ts';
import { at, row } from './rows.ts';

/** Groups that are tried at once, a bit each: as many as make the walk over the graph cheap beside them. */
const BATCH = 512;

/**
 * For each target, which groups of nodes it cannot do without: not done in the closure once none of the group
 * can be done. "Without g, v is not done" is the greatest solution of: v is in g; or so it is for every done
 * predecessor over a clear leg; or, for some need, for every done giver. That is solved for many groups at a time,
 * going over the nodes in the order in which they were settled until nothing changes.
 */
export function essentialGroups(
  closure: Closure,
  groups: readonly (readonly number[])[],
  targets: readonly number[],
): Set<number>[] {
  const result = targets.map(() => new Set<number>());
  for (let first = 0; first < groups.length; first += BATCH) {
    const batch = groups.slice(first, first + BATCH);
    const losses = new Losses(closure, batch);
    losses.solve();
    targets.forEach((target, index) => {
      for (const bit of batch.keys()) if (losses.has(target, bit)) result[index]?.add(first + bit);
    });
  }
  return result;
}

/** By node, a bit for each group without which the node is not done; more than is so until solved. */
class Losses {
  readonly #closure: Closure;
  /** Words of 32 bits for each node. */
  readonly #width: number;
  readonly #lost: Int32Array;
  readonly #own: Int32Array;
  readonly #nodes: readonly number[];
  readonly #sum: Int32Array;
  readonly #common: Int32Array;

  constructor(closure: Closure, groups: readonly (readonly number[])[]) {
    this.#closure = closure;
    this.#width = Math.ceil(groups.length / 32);
    this.#lost = new Int32Array(closure.done.length * this.#width);
    this.#own = new Int32Array(closure.done.length * this.#width);
    this.#sum = new Int32Array(this.#width);
    this.#common = new Int32Array(this.#width);
    this.#nodes = closure.order.filter((node) => node !== closure.journey.start);
    groups.forEach((group, bit) => {
      for (const node of group) {
        const word = node * this.#width + (bit >>> 5);
        this.#own[word] = at(this.#own, word) | (1 << (bit & 31));
      }
    });
    for (const node of this.#nodes) this.#lost.fill(-1, node * this.#width, (node + 1) * this.#width);
  }

  has(node: number, bit: number): boolean {
    return ((at(this.#lost, node * this.#width + (bit >>> 5)) >>> (bit & 31)) & 1) === 1;
  }

  solve(): void {
    let changed = true;
    while (changed) {
      changed = false;
      for (const node of this.#nodes) {
        this.#sum.set(this.#own.subarray(node * this.#width, (node + 1) * this.#width));
        this.#addArriving(node);
        this.#addNeeds(node);
        changed = this.#store(node) || changed;
      }
    }
  }

  #addArriving(node: number): void {
    const { arriving, from, nodes } = this.#closure.journey.graph;
    this.#common.fill(-1);
    for (const leg of row(arriving, node)) {
      const source = at(from, leg);
      if (this.#closure.isDone(source) && this.#closure.isClear(nodes.length + leg)) this.#narrow(source);
    }
    this.#addCommon();
  }

  #addNeeds(node: number): void {
    const { needs, givers } = this.#closure.journey.graph;
    for (const asset of row(needs, node)) {
      if (at(this.#closure.giver, asset) < 0) continue;
      this.#common.fill(-1);
      for (const giver of row(givers, asset)) if (this.#closure.isDone(giver)) this.#narrow(giver);
      this.#addCommon();
    }
  }

  /** Keeps in common what is lost for a node too. */
  #narrow(node: number): void {
    const offset = node * this.#width;
    for (let word = 0; word < this.#width; word++) {
      this.#common[word] = at(this.#common, word) & at(this.#lost, offset + word);
    }
  }

  #addCommon(): void {
    for (let word = 0; word < this.#width; word++) {
      this.#sum[word] = at(this.#sum, word) | at(this.#common, word);
    }
  }

  /** Whether the sum differs from what was known of the node. */
  #store(node: number): boolean {
    const offset = node * this.#width;
    let changed = false;
    for (let word = 0; word < this.#width; word++) {
      if (at(this.#lost, offset + word) === at(this.#sum, word)) continue;
      this.#lost[offset + word] = at(this.#sum, word);
      changed = true;
    }
    return changed;
  }
}
