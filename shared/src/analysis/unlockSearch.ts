import { addBit, type Bits, dropBit, emptyBits } from './bits.ts';
import { KnownCuts } from './knownCuts.ts';
import { estimate } from './landmarks.ts';
import { isOpen, NEVER } from './pricing.ts';
import { at, row } from './rows.ts';
import { someOpening } from './someOpening.ts';
import { pricesOf, type UnlockProblem } from './unlockProblem.ts';

/** Looks for the cheapest openings of one problem; the price of a group is the number of its barriers. */
export class UnlockSearch {
  readonly #problem: UnlockProblem;
  readonly #prices: Int32Array;
  readonly #removed: Bits;
  readonly #excluded: Bits;
  readonly #cuts: KnownCuts;

  constructor(problem: UnlockProblem) {
    this.#problem = problem;
    this.#prices = pricesOf(problem);
    this.#removed = emptyBits(problem.groups.length);
    this.#excluded = emptyBits(problem.groups.length);
    this.#cuts = new KnownCuts(problem.groups.length);
  }

  /** The least number of barriers that open the problem, if at most so many. */
  smallestSize(most: number): number | undefined {
    for (let size = 1; size <= most; size++) if (this.#canOpen(size)) return size;
    return undefined;
  }

  /**
   * The first openings at the smallest price, as groups. Of two of them the one whose groups, sorted by their first
   * barriers, come first also comes first by its sorted barriers, since no two groups share one.
   */
  firstOpenings(size: number, most: number): number[][] {
    const found: number[][] = [];
    const extend = (removed: readonly number[], first: number, left: number) => {
      if (left === 0) found.push([...removed]);
      else {
        const groups = [...this.#problem.groups.keys()].slice(first);
        this.#oneByOne(groups, left, (group, rest) => {
          if (this.#canOpen(rest)) extend([...removed, group], group + 1, rest);
          return found.length === most;
        });
      }
    };
    extend([], 0, size);
    return found;
  }

  /** Some opening, not always a smallest. */
  someOpening(): number[] {
    return someOpening(this.#problem, this.#cuts);
  }

  /** Whether the problem opens without removal one group, for so many barriers, or at all. */
  canDoWithout(group: number, size: number | undefined): boolean {
    this.#exclude(group);
    const opens = size === undefined ? this.#opensWithAll() : this.#canOpen(size);
    this.#restore(group);
    return opens;
  }

  /** Whether the problem opens if every group is removed that is not excluded. */
  #opensWithAll(): boolean {
    return isOpen(
      this.#problem,
      this.#prices.map((price) => (price === NEVER ? NEVER : 0)),
    );
  }

  /** Whether the problem opens for so much more: one group of each cut must be removed. */
  #canOpen(left: number): boolean {
    if (!this.#cuts.mayBeHit(this.#removed, this.#excluded, left)) return false;
    const known = estimate(this.#problem, this.#prices, left, (cut) => this.#cuts.add(cut));
    if (known === null) return false;
    return known.cut.length === 0 || this.#oneByOne(known.cut, left, (_, rest) => this.#canOpen(rest));
  }

  /**
   * Tries with one group after another removed, as long as the price allows, until a trial succeeds. A group that was tried
   * is excluded for the next ones, so that no set is come to twice.
   */
  #oneByOne(
    groups: readonly number[],
    left: number,
    trial: (group: number, rest: number) => boolean,
  ): boolean {
    const tried: number[] = [];
    const succeeds = groups.some((group) => {
      const price = at(this.#prices, group);
      if (price > left) return false;
      tried.push(group);
      this.#remove(group);
      const success = trial(group, left - price);
      this.#exclude(group);
      return success;
    });
    for (const group of tried) this.#restore(group);
    return succeeds;
  }

  #remove(group: number): void {
    this.#prices[group] = 0;
    addBit(this.#removed, group);
  }

  #exclude(group: number): void {
    this.#prices[group] = NEVER;
    dropBit(this.#removed, group);
    addBit(this.#excluded, group);
  }

  #restore(group: number): void {
    this.#prices[group] = row(this.#problem.groups, group).length;
    dropBit(this.#excluded, group);
  }
}
