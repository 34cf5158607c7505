/** Ids are compared by UTF-16 code units, never by locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorted, each once. */
export function sortedIds<Id extends string>(ids: Iterable<Id>): Id[] {
  return [...new Set(ids)].sort(compareIds);
}

export function sortedById<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => compareIds(a.id, b.id));
}

/** Lexicographic order: entry by entry, a list before those that it begins. */
export function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, entry] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (entry !== other) return compareIds(entry, other);
  }
  return a.length - b.length;
}
