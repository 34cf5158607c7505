import { addBit, type Bits, emptyBits, isSame, meets } from './bits.ts';
import { at } from './rows.ts';

/** More would take longer to go through than they save. */
const MOST_CUTS = 512;

interface Cut {
  readonly bolts: readonly number[];
  readonly bits: Bits;
}

/**
 * The cuts of one lock found so far: of each, every opening draws some bolt. Going through them takes far less than
 * looking for another, and settles most of the sets that a search comes to.
 */
export class KnownCuts {
  readonly #cuts: Cut[] = [];
  readonly #boltCount: number;

  constructor(boltCount: number) {
    this.#boltCount = boltCount;
  }

  add(bolts: readonly number[]): void {
    const bits = emptyBits(this.#boltCount);
    for (const bolt of bolts) addBit(bits, bolt);
    if (this.#cuts.some((cut) => isSame(cut.bits, bits))) return;
    this.#cuts.push({ bolts, bits });
    if (this.#cuts.length > MOST_CUTS) this.#cuts.shift();
  }

  /** Whether so many more bolts, none of them barred, might hit all cuts that the drawn ones do not. */
  mayBeHit(drawn: Bits, barred: Bits, more: number): boolean {
    return more === 1 ? this.#mayBeHitByOne(drawn, barred) : this.#mayBeHitBySeveral(drawn, barred, more);
  }

  /** The bolt that for its price is in most of the cuts that the drawn ones do not hit; none where all are hit. */
  commonest(drawn: Bits, prices: Int32Array): number | undefined {
    const worth = new Map<number, number>();
    for (const { bolts, bits } of this.#cuts) {
      if (meets(bits, drawn)) continue;
      for (const bolt of bolts) worth.set(bolt, (worth.get(bolt) ?? 0) + 1 / at(prices, bolt));
    }
    const [first, ...others] = worth.entries();
    return first && others.reduce((a, b) => (b[1] > a[1] ? b : a), first)[0];
  }

  #mayBeHitByOne(drawn: Bits, barred: Bits): boolean {
    const common = barred.map((word) => ~word);
    for (const { bits } of this.#cuts) {
      if (!meets(bits, drawn) && !narrow(common, bits)) return false;
    }
    return true;
  }

  /** Counts cuts that share no bolt: each takes a bolt of its own. */
  #mayBeHitBySeveral(drawn: Bits, barred: Bits, more: number): boolean {
    const taken = emptyBits(this.#boltCount);
    let apart = 0;
    for (const { bits } of this.#cuts) {
      if (meets(bits, drawn) || meets(bits, taken)) continue;
      apart++;
      if (apart > more) return false;
      take(taken, bits, barred);
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

/** Adds to `taken` what is in `bits` and not barred. */
function take(taken: Bits, bits: Bits, barred: Bits): void {
  for (let word = 0; word < taken.length; word++) {
    taken[word] = at(taken, word) | (at(bits, word) & ~at(barred, word));
  }
}
