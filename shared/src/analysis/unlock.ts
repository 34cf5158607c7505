import type { BarrierId } from '../board/index.ts';
import { addBit, type Bits, dropBit, emptyBits } from './bits.ts';
import { KnownCuts } from './knownCuts.ts';
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
  const openings = size === undefined ? [irreducibleOpening(lock)] : search.firstOpenings(size);
  const sets = openings.map((bolts) => barrierIds(prospects, lock, bolts));
  return { size: sets[0]?.length ?? 0, sets, exact: size !== undefined };
}

function barrierIds({ journey }: Prospects, lock: Lock, bolts: readonly number[]): BarrierId[] {
  const numbers = bolts.flatMap((bolt) => row(lock.bolts, bolt));
  return numbers.flatMap((barrier) => journey.graph.barriers[barrier]?.id ?? []).sort(compareIds);
}

/** Some opening of which no bolt can be spared. */
function irreducibleOpening(lock: Lock): number[] {
  const prices = Int32Array.from(lock.bolts, (barriers) => barriers.length);
  const opening = someOpening(lock, prices);
  prices.fill(NEVER);
  for (const bolt of opening) prices[bolt] = 0;
  return opening
    .sort((a, b) => b - a)
    .filter((bolt) => {
      prices[bolt] = NEVER;
      if (isOpen(lock, prices)) return false;
      prices[bolt] = 0;
      return true;
    });
}

/** Looks for the cheapest openings of one lock; the price of a bolt is the number of its barriers. */
class UnlockSearch {
  readonly #lock: Lock;
  readonly #prices: Int32Array;
  readonly #drawn: Bits;
  readonly #barred: Bits;
  readonly #cuts: KnownCuts;

  constructor(lock: Lock) {
    this.#lock = lock;
    this.#prices = Int32Array.from(lock.bolts, (barriers) => barriers.length);
    this.#drawn = emptyBits(lock.bolts.length);
    this.#barred = emptyBits(lock.bolts.length);
    this.#cuts = new KnownCuts(lock.bolts.length);
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

  #extend(drawn: readonly number[], first: number, left: number, found: number[][]): void {
    if (left === 0) {
      found.push([...drawn]);
      return;
    }
    const bolts = [...this.#lock.bolts.keys()].slice(first);
    this.#oneByOne(bolts, left, (bolt, rest) => {
      if (this.#canOpen(rest)) this.#extend([...drawn, bolt], bolt + 1, rest, found);
      return found.length === MOST_SETS;
    });
  }

  /** Whether the lock opens for so much more: one bolt of each cut must be drawn. */
  #canOpen(left: number): boolean {
    if (!this.#cuts.mayBeHit(this.#drawn, this.#barred, left)) return false;
    const known = estimate(this.#lock, this.#prices, left, (cut) => this.#cuts.add(cut));
    if (known === null) return false;
    return known.cut.length === 0 || this.#oneByOne(known.cut, left, (_, rest) => this.#canOpen(rest));
  }

  /**
   * Tries with one bolt after another drawn, as long as the price allows, until a trial succeeds. A bolt that was tried
   * is barred for the next ones, so that no set is come to twice.
   */
  #oneByOne(bolts: readonly number[], left: number, trial: (bolt: number, rest: number) => boolean): boolean {
    const tried: number[] = [];
    const succeeds = bolts.some((bolt) => {
      const price = at(this.#prices, bolt);
      if (price > left) return false;
      tried.push(bolt);
      this.#draw(bolt);
      const success = trial(bolt, left - price);
      this.#bar(bolt);
      return success;
    });
    for (const bolt of tried) this.#putBack(bolt);
    return succeeds;
  }

  #draw(bolt: number): void {
    this.#prices[bolt] = 0;
    addBit(this.#drawn, bolt);
  }

  #bar(bolt: number): void {
    this.#prices[bolt] = NEVER;
    dropBit(this.#drawn, bolt);
    addBit(this.#barred, bolt);
  }

  #putBack(bolt: number): void {
    this.#prices[bolt] = row(this.#lock.bolts, bolt).length;
    dropBit(this.#barred, bolt);
  }
}
