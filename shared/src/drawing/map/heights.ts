/** How far a line keeps from cards, and lines from one another. */
const CLEARANCE = 11;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What is taken of a column's height. Stretches that overlap are kept as one, so that finding a place takes as many
 * looks as a binary search, however many lines cross the column.
 */
export class Heights {
  /** Without their ends, none overlapping another, from top to bottom. */
  readonly #taken: Stretch[] = [];

  /** From `top` to `bottom` nothing can pass, nor close by. */
  take(top: number, bottom: number): void {
    let from = top - CLEARANCE;
    let to = bottom + CLEARANCE;
    const first = this.#firstBelow(from);
    let end = first;
    for (let next = this.#taken[end]; next && next.from < to; next = this.#taken[end]) {
      from = Math.min(from, next.from);
      to = Math.max(to, next.to);
      end += 1;
    }
    this.#taken.splice(first, end - first, { from, to });
  }

  /** The free height nearest to `wanted`. */
  nearest(wanted: number): number {
    const around = this.#taken[this.#firstBelow(wanted)];
    if (!around || around.from >= wanted) return wanted;
    return wanted - around.from <= around.to - wanted ? around.from : around.to;
  }

  /** The first stretch that ends below a height. */
  #firstBelow(height: number): number {
    let [low, high] = [0, this.#taken.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#taken[middle]?.to ?? 0) > height) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
