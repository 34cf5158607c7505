import { addBit, type Bits, emptyBits, isSame, meets } from './bits.ts';
import { at } from './rows.ts';

/** More would take longer to go through than they save. */
const MOST_CUTS = 512;

/**
 * The cuts of one lock found so far: of each, every opening draws some bolt. Going through them takes far less than
 * looking for another, and settles most of the sets that a search comes to.
 */
export class KnownCuts {
  readonly #cuts: Bits[] = [];
  readonly #boltCount: number;

  constructor(boltCount: number) {
    this.#boltCount = boltCount;
  }

  add(cut: readonly number[]): void {
    if (this.#cuts.length >= MOST_CUTS) return;
    const bits = emptyBits(this.#boltCount);
    for (const bolt of cut) addBit(bits, bolt);
    if (!this.#cuts.some((known) => isSame(known, bits))) this.#cuts.push(bits);
  }

  /** Whether so many more bolts, none of them barred, might hit all cuts that the drawn ones do not. */
  mayBeHit(drawn: Bits, barred: Bits, more: number): boolean {
    return more === 1 ? this.#mayBeHitByOne(drawn, barred) : this.#mayBeHitBySeveral(drawn, barred, more);
  }

  #mayBeHitByOne(drawn: Bits, barred: Bits): boolean {
    const common = barred.map((word) => ~word);
    for (const cut of this.#cuts) {
      if (meets(cut, drawn)) continue;
      let left = 0;
      for (let word = 0; word < common.length; word++)
        left |= common[word] = at(common, word) & at(cut, word);
      if (left === 0) return false;
    }
    return true;
  }

  /** Counts cuts that share no bolt: each takes a bolt of its own. */
  #mayBeHitBySeveral(drawn: Bits, barred: Bits, more: number): boolean {
    const taken = new Int32Array(barred.length);
    let apart = 0;
    for (const cut of this.#cuts) {
      if (meets(cut, drawn) || meets(cut, taken)) continue;
      apart++;
      if (apart > more) return false;
      for (let word = 0; word < taken.length; word++) {
        taken[word] = at(taken, word) | (at(cut, word) & ~at(barred, word));
      }
    }
    return true;
  }
}
