import { addBit, emptyBits } from './bits.ts';
import { cutOf } from './cuts.ts';
import type { KnownCuts } from './knownCuts.ts';
import { type Lock, pricesOf } from './lock.ts';
import { isOpen, NEVER, priceUpTo } from './pricing.ts';
import { at, row } from './rows.ts';

/**
 * Some bolts whose drawing opens the lock, none of which can be spared: the cheaper of what two rules of thumb find.
 * There may be cheaper ones still.
 */
export function someOpening(lock: Lock, known: KnownCuts): number[] {
  const one = irreducible(lock, byCheapestCauses(lock));
  const other = irreducible(lock, byCommonestBolts(lock, known));
  return priceOf(lock, other) < priceOf(lock, one) ? other : one;
}

function priceOf(lock: Lock, bolts: readonly number[]): number {
  return bolts.reduce((sum, bolt) => sum + row(lock.bolts, bolt).length, 0);
}

/** Follows the cheapest cause of each condition. */
function byCheapestCauses(lock: Lock): number[] {
  const { support } = priceUpTo(lock, pricesOf(lock), NEVER - 1);
  const parts = new Set([lock.goal]);
  const bolts = new Set<number>();
  for (const vertex of parts) {
    const bolt = at(lock.boltOf, vertex);
    if (bolt >= 0) bolts.add(bolt);
    const causes = lock.isAny[vertex] === 1 ? [at(support, vertex)] : row(lock.causes, vertex);
    for (const cause of causes) parts.add(cause);
  }
  return [...bolts];
}

/** Draws, until the lock opens, the bolt that for its price is in most of the cuts in which no drawn one is. */
function byCommonestBolts(lock: Lock, known: KnownCuts): number[] {
  const prices = pricesOf(lock);
  const drawn = emptyBits(lock.bolts.length);
  const bolts: number[] = [];
  for (;;) {
    const bolt = known.commonest(drawn, prices);
    if (bolt !== undefined) {
      prices[bolt] = 0;
      addBit(drawn, bolt);
      bolts.push(bolt);
      continue;
    }
    const pricing = priceUpTo(lock, prices, NEVER - 1);
    if (pricing.price[lock.goal] === 0) return bolts;
    known.add(cutOf(lock, prices, pricing));
  }
}

/** The same bolts without those that can be spared, the last of them first. */
function irreducible(lock: Lock, bolts: readonly number[]): number[] {
  const prices = pricesOf(lock).fill(NEVER);
  for (const bolt of bolts) prices[bolt] = 0;
  return [...bolts]
    .sort((a, b) => b - a)
    .filter((bolt) => {
      prices[bolt] = NEVER;
      if (isOpen(lock, prices)) return false;
      prices[bolt] = 0;
      return true;
    });
}
