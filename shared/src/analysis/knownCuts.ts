import { addBit, type Bits, emptyBits, isSame, meets } from './bits.ts';
import { at } from './rows.ts';

/** More would take longer to go through than they save. */
const MOST_CUTS = 512;

interface Cut {
  readonly groups: readonly number[];
  readonly bits: Bits;
}

/**
 * The cuts of one problem found so far: of each, every opening removes some group. Going through them takes far less than
 * looking for another, and settles most of the sets that a search comes to.
 */
export class KnownCuts {
  readonly #cuts: Cut[] = [];
  readonly #groupCount: number;

  constructor(groupCount: number) {
    this.#groupCount = groupCount;
  }

  add(groups: readonly number[]): void {
    const bits = emptyBits(this.#groupCount);
    for (const group of groups) addBit(bits, group);
    if (this.#cuts.some((cut) => isSame(cut.bits, bits))) return;
    this.#cuts.push({ groups, bits });
    if (this.#cuts.length > MOST_CUTS) this.#cuts.shift();
  }

  /** Whether so many more groups, none of them excluded, might hit all cuts that the removed ones do not. */
  mayBeHit(removed: Bits, excluded: Bits, more: number): boolean {
    return more === 1
      ? this.#mayBeHitByOne(removed, excluded)
      : this.#mayBeHitBySeveral(removed, excluded, more);
  }

  /** The group that for its price is in most of the cuts that the removed ones do not hit; none where all are hit. */
  commonest(removed: Bits, prices: Int32Array): number | undefined {
    const worth = new Map<number, number>();
    for (const { groups, bits } of this.#cuts) {
      if (meets(bits, removed)) continue;
      for (const group of groups) worth.set(group, (worth.get(group) ?? 0) + 1 / at(prices, group));
    }
    const [first, ...others] = worth.entries();
    return first && others.reduce((a, b) => (b[1] > a[1] ? b : a), first)[0];
  }

  #mayBeHitByOne(removed: Bits, excluded: Bits): boolean {
    const common = excluded.map((word) => ~word);
    for (const { bits } of this.#cuts) {
      if (!meets(bits, removed) && !narrow(common, bits)) return false;
    }
    return true;
  }

  /** Counts cuts that share no group: each takes a group of its own. */
  #mayBeHitBySeveral(removed: Bits, excluded: Bits, more: number): boolean {
    const taken = emptyBits(this.#groupCount);
    let apart = 0;
    for (const { bits } of this.#cuts) {
      if (meets(bits, removed) || meets(bits, taken)) continue;
      apart++;
      if (apart > more) return false;
      take(taken, bits, excluded);
    }
    return true;
  }
}

/** Keeps in `common` what is in `bits` too. Whether anything is left. */
function narrow(common: Bits, bits: Bits): boolean {
  let left = 0;
  for (let word = 0; word < common.length; word++) {
    const both = at(common, word) & at(bits, word);
    common[word] = both;
    left |= both;
  }
  return left !== 0;
}

/** Adds to `taken` what is in `bits` and not excluded. */
function take(taken: Bits, bits: Bits, excluded: Bits): void {
  for (let word = 0; word < taken.length; word++) {
    taken[word] = at(taken, word) | (at(bits, word) & ~at(excluded, word));
  }
}
