/** A binary heap of integers: the least by `compare` comes out first. */
export class Heap {
  readonly #entries: number[] = [];
  readonly #compare: (a: number, b: number) => number;

  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare;
  }

  push(entry: number): void {
    let hole = this.#entries.push(entry) - 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = this.#at(parent);
      if (this.#compare(above, entry) <= 0) break;
      this.#entries[hole] = above;
      hole = parent;
    }
    this.#entries[hole] = entry;
  }

  pop(): number | undefined {
    const least = this.#entries[0];
    const last = this.#entries.pop();
    if (last !== undefined && this.#entries.length > 0) this.#sink(last);
    return least;
  }

  #sink(entry: number): void {
    let hole = 0;
    for (let child = this.#lesserChild(hole); child !== -1; child = this.#lesserChild(hole)) {
      const below = this.#at(child);
      if (this.#compare(below, entry) >= 0) break;
      this.#entries[hole] = below;
      hole = child;
    }
    this.#entries[hole] = entry;
  }

  #lesserChild(hole: number): number {
    const left = 2 * hole + 1;
    if (left >= this.#entries.length) return -1;
    const right = left + 1;
    const isRightLess = right < this.#entries.length && this.#compare(this.#at(right), this.#at(left)) < 0;
    return isRightLess ? right : left;
  }

  #at(index: number): number {
    return this.#entries[index] ?? 0;
  }
}
