/** All subsets of so many items, in the order of the items. */
export function subsetsOf<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsetsOf(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** Sorted by UTF-16 code units. */
export function sorted<Id extends string>(ids: Iterable<Id>): Id[] {
  return [...new Set(ids)].sort();
}

export function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function inListOrder(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [left, right] = [a[i], b[i]];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (left !== right) return inOrder(left, right);
  }
  return 0;
}
