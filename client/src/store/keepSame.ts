/**
 * `next`, with every part that equals the part of `previous` in its place replaced by that part: what did not
 * change keeps its identity, so that what shows it does not draw again. Plain JSON data only.
 */
export function keepSame<T>(previous: T, next: T): T {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const merged = next.map((item, index) => keepSame(previous[index], item));
    const same = merged.length === previous.length && merged.every((item, i) => item === previous[i]);
    // `T` is an array here, and `merged` holds its items.
    return same ? previous : (merged as T);
  }
  return isObject(previous) && isObject(next) ? mergeObjects(previous, next) : next;
}

function mergeObjects<T extends object>(previous: T, next: T): T {
  const before = new Map(Object.entries(previous));
  const entries = Object.entries(next).map(
    ([key, value]) => [key, keepSame(before.get(key), value)] as const,
  );
  const same = entries.length === before.size && entries.every(([key, value]) => before.get(key) === value);
  return same ? previous : (Object.fromEntries(entries) as T);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
