import type * as Y from 'yjs';
import { isDictionary, toPlain } from '../board/index.ts';
import { longestCommon } from './common.ts';
import { readValue, storable } from './values.ts';

/** A value as it is compared: of an entry with fields, whatever their order. */
const keyOf = (value: unknown): string =>
  JSON.stringify(isDictionary(value) ? toPlain(value, () => {}) : value);
const keysOf = (list: Y.Array<unknown>): string[] => list.toArray().map((value) => keyOf(readValue(value)));
const isString = (key: string): boolean => key.startsWith('"');

export function contains(list: Y.Array<unknown>, value: unknown): boolean {
  return keysOf(list).includes(keyOf(value));
}

/** Takes every copy of a value out of a shared list: a string that two people added at once is in it twice. */
export function removeValue(list: Y.Array<unknown>, value: unknown): void {
  const key = keyOf(value);
  deleteWhere(list, keysOf(list), (other) => other === key);
}

/**
 * Makes a shared list read as `after` by the fewest insertions and deletions, so that what others add or take out at
 * the same time stays added or taken out. The second copy of a string is left alone as long as the first one stays:
 * two people who each took out another copy would take out both.
 */
export function applyList(list: Y.Array<unknown>, after: readonly unknown[]): void {
  const before = keysOf(list);
  const visible = withoutCopies(before);
  const wanted = after.map(keyOf);
  const common = longestCommon(
    visible.map(({ key }) => key),
    wanted,
  );
  const kept = new Set(common.map(([i]) => visible[i]?.index));
  const keptKeys = new Set(common.map(([, j]) => wanted[j]));
  deleteWhere(list, before, (key, index) => (isString(key) ? !keptKeys.has(key) : !kept.has(index)));
  insertAround(list, after, new Set(common.map(([, j]) => j)));
}

function withoutCopies(keys: readonly string[]): { key: string; index: number }[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (isString(key) && seen.has(key)) return [];
    seen.add(key);
    return [{ key, index }];
  });
}

function deleteWhere(
  list: Y.Array<unknown>,
  keys: readonly string[],
  goes: (key: string, index: number) => boolean,
): void {
  for (let index = keys.length - 1; index >= 0; index--) {
    if (goes(keys[index] ?? '', index)) list.delete(index);
  }
}

/** Inserts the values of `after` that are not kept, each in its place among those that are. */
function insertAround(list: Y.Array<unknown>, after: readonly unknown[], kept: ReadonlySet<number>): void {
  let cursor = 0;
  const present = keysOf(list);
  let passed = 0;
  after.forEach((value, index) => {
    if (!kept.has(index)) {
      list.insert(cursor++, [storable(value)]);
      return;
    }
    const key = keyOf(value);
    while (passed < present.length && present[passed++] !== key) cursor++;
    cursor++;
  });
}
