const SORTED = new WeakMap<object, unknown>();

/** The records of a map, sorted by id in UTF-16 code units; the same array for the same map. */
export function sortedRecords<R extends { readonly id: string }>(
  records: ReadonlyMap<string, R>,
): readonly R[] {
  // The weak map holds, for each map of `R`, an array of `R`: only this function writes to it.
  const known = SORTED.get(records) as readonly R[] | undefined;
  if (known !== undefined) return known;
  const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  SORTED.set(records, sorted);
  return sorted;
}
