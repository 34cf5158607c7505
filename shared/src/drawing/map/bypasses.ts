/** A way past whole columns, from one to another, the ends included. */
export interface Bypass {
  readonly first: number;
  readonly last: number;
}

/**
 * Numbers rows for ways past columns, from 0 on, such that no two in a row share a column and there are as few rows as
 * can be: ways are taken by their beginnings, each into a row that has ended (interval partitioning).
 */
export function rowsFor(ways: readonly Bypass[]): number[] {
  const rows: number[] = [];
  const free: number[] = [];
  const byEnd = ways.map((_, at) => at).sort((a, b) => endOf(ways, a) - endOf(ways, b) || a - b);
  const byBeginning = ways.map((_, at) => at).sort((a, b) => startOf(ways, a) - startOf(ways, b) || a - b);
  let [ended, count] = [0, 0];
  for (const way of byBeginning) {
    for (; endOf(ways, byEnd[ended] ?? way) < startOf(ways, way); ended += 1)
      free.push(rows[byEnd[ended] ?? 0] ?? 0);
    rows[way] = free.pop() ?? count++;
  }
  return rows;
}

const startOf = (ways: readonly Bypass[], at: number) => ways[at]?.first ?? 0;
const endOf = (ways: readonly Bypass[], at: number) => ways[at]?.last ?? 0;
