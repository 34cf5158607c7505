/** Lists of integers, one for each index: adjacency, among others. */
export type Rows = readonly (readonly number[])[];

const NOTHING: readonly number[] = [];

export function row(rows: Rows, index: number): readonly number[] {
  return rows[index] ?? NOTHING;
}

/** An entry that is there by construction. Takes one kind of array alone, so that the engine can inline it. */
export function at(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}

/** Adds to an entry and returns the sum. */
export function bump(list: Int32Array, index: number, by: number): number {
  const sum = at(list, index) + by;
  list[index] = sum;
  return sum;
}

export function emptyRows(count: number): number[][] {
  return Array.from({ length: count }, () => []);
}

/** The rows read the other way: row `b` of the result lists every `a` whose row has `b`, in ascending order. */
export function transpose(rows: Rows, count: number): number[][] {
  const result = emptyRows(count);
  rows.forEach((list, index) => {
    for (const entry of list) result[entry]?.push(index);
  });
  return result;
}
