import { addBit, type Bits, dropBit, emptyBits } from './bits.ts';
import { KnownCuts } from './knownCuts.ts';
import { estimate } from './landmarks.ts';
import { type Lock, pricesOf } from './lock.ts';
import { isOpen, NEVER } from './pricing.ts';
import { at, row } from './rows.ts';
import { someOpening } from './someOpening.ts';

/** Looks for the cheapest openings of one lock; the price of a bolt is the number of its barriers. */
export class UnlockSearch {
  readonly #lock: Lock;
  readonly #prices: Int32Array;
  readonly #drawn: Bits;
  readonly #barred: Bits;
  readonly #cuts: KnownCuts;

  constructor(lock: Lock) {
    this.#lock = lock;
    this.#prices = pricesOf(lock);
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
  firstOpenings(size: number, most: number): number[][] {
    const found: number[][] = [];
    const extend = (drawn: readonly number[], first: number, left: number) => {
      if (left === 0) found.push([...drawn]);
      else {
        const bolts = [...this.#lock.bolts.keys()].slice(first);
        this.#oneByOne(bolts, left, (bolt, rest) => {
          if (this.#canOpen(rest)) extend([...drawn, bolt], bolt + 1, rest);
          return found.length === most;
        });
      }
    };
    extend([], 0, size);
    return found;
  }

  /** Some opening, not always a smallest. */
  someOpening(): number[] {
    return someOpening(this.#lock, this.#cuts);
  }

  /** Whether the lock opens without drawing one bolt, for so many barriers, or at all. */
  canDoWithout(bolt: number, size: number | undefined): boolean {
    this.#bar(bolt);
    const opens = size === undefined ? this.#opensWithAll() : this.#canOpen(size);
    this.#putBack(bolt);
    return opens;
  }

  /** Whether the lock opens if every bolt is drawn that is not barred. */
  #opensWithAll(): boolean {
    return isOpen(
      this.#lock,
      this.#prices.map((price) => (price === NEVER ? NEVER : 0)),
    );
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
