import type { BarrierId } from '../board/index.ts';
import { estimate } from './landmarks.ts';
import { type Lock, lockOf, relevantBarriers } from './lock.ts';
import { compareIds } from './order.ts';
import type { Prospects } from './outcome.ts';
import { isOpen, NEVER, someOpening } from './pricing.ts';
import { at, row } from './rows.ts';
import type { UnlockSets } from './types.ts';

const MOST_SETS = 20;
/** Up to this size, or this many relevant barriers, the answer is exact whatever it takes. */
const EXACT_SIZE = 4;
const EXACT_RELEVANT = 20;

/** The unlock sets of a blocked objective, by its node. */
export function unlockSetsOf(prospects: Prospects, objective: number): UnlockSets {
  const lock = lockOf(prospects, objective);
  const search = new UnlockSearch(lock);
  const most = relevantBarriers(lock) <= EXACT_RELEVANT ? EXACT_RELEVANT : EXACT_SIZE;
  const size = search.smallestSize(most);
  const openings = size === undefined ? [search.someIrreducible()] : search.firstOpenings(size);
  const sets = openings.map((bolts) => barrierIds(prospects, lock, bolts));
  return { size: sets[0]?.length ?? 0, sets, exact: size !== undefined };
}

function barrierIds({ journey }: Prospects, lock: Lock, bolts: readonly number[]): BarrierId[] {
  const numbers = bolts.flatMap((bolt) => row(lock.bolts, bolt));
  return numbers.flatMap((barrier) => journey.graph.barriers[barrier]?.id ?? []).sort(compareIds);
}

/** Looks for the cheapest openings of one lock; the price of a bolt is the number of its barriers. */
class UnlockSearch {
  readonly #lock: Lock;
  readonly #prices: Int32Array;

  constructor(lock: Lock) {
    this.#lock = lock;
    this.#prices = Int32Array.from(lock.bolts, (barriers) => barriers.length);
  }

  /** The least number of barriers that open the lock, if at most so many. */
  smallestSize(most: number): number | undefined {
    for (let size = 1; size <= most; size++) if (this.#canOpen(size)) return size;
    return undefined;
  }

  /**
   * The first openings at the smallest price, as bolts. Of two of them the one whose bolts, sorted by their first
   * barriers, come first also comes first by its sorted barriers, since no two bolts share one.
   */
  firstOpenings(size: number): number[][] {
    const found: number[][] = [];
    this.#extend([], 0, size, found);
    return found;
  }

  /** Some opening of which no bolt can be spared. */
  someIrreducible(): number[] {
    const opening = someOpening(this.#lock, this.#prices);
    const prices = new Int32Array(this.#prices.length).fill(NEVER);
    for (const bolt of opening) prices[bolt] = 0;
    return opening
      .sort((a, b) => b - a)
      .filter((bolt) => {
        prices[bolt] = NEVER;
        if (isOpen(this.#lock, prices)) return false;
        prices[bolt] = 0;
        return true;
      });
  }

  #extend(drawn: readonly number[], first: number, left: number, found: number[][]): void {
    if (left === 0) {
      found.push([...drawn]);
      return;
    }
    const before = this.#prices.slice();
    for (let bolt = first; bolt < before.length && found.length < MOST_SETS; bolt++) {
      const price = at(before, bolt);
      if (price > left) continue;
      this.#prices[bolt] = 0;
      if (this.#canOpen(left - price)) this.#extend([...drawn, bolt], bolt + 1, left - price, found);
      this.#prices[bolt] = NEVER;
    }
    this.#prices.set(before);
  }

  /**
   * Whether the lock opens for so much. One bolt of a cut must be drawn; once one was tried, it is left out for
   * the others.
   */
  #canOpen(left: number): boolean {
    const known = estimate(this.#lock, this.#prices, left);
    if (known === null) return false;
    if (known.cut.length === 0) return true;
    const before = this.#prices.slice();
    const opens = known.cut.some((bolt) => {
      const price = at(before, bolt);
      if (price > left) return false;
      this.#prices[bolt] = 0;
      const enough = this.#canOpen(left - price);
      this.#prices[bolt] = NEVER;
      return enough;
    });
    this.#prices.set(before);
    return opens;
  }
}
