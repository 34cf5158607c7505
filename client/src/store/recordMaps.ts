import {
  COLLECTION_NAMES,
  type CollectionName,
  type Collections,
  type RecordOf,
} from '@parcours/shared/board';
import type { RecordMaps } from './boardStore.ts';

export type AnyRecord = Readonly<RecordOf<CollectionName>>;
export type MutableMaps = { [Name in CollectionName]: Map<string, AnyRecord> };

/** `before` with those of `maps` that differ from theirs in some entry; `before` itself where none does. */
export function withMaps(before: RecordMaps, maps: Partial<MutableMaps>): RecordMaps {
  const changed = Object.entries(maps).filter(([name, map]) => {
    const previous = COLLECTION_NAMES.find((known) => known === name);
    return previous === undefined || !sameEntries(before[previous], map);
  });
  // Each map was read with the validator of its own collection; TypeScript cannot follow that through the names.
  return changed.length === 0 ? before : ({ ...before, ...Object.fromEntries(changed) } as RecordMaps);
}

function sameEntries(before: ReadonlyMap<string, AnyRecord>, after: ReadonlyMap<string, AnyRecord>): boolean {
  if (before.size !== after.size) return false;
  for (const [id, record] of after) if (before.get(id) !== record) return false;
  return true;
}

export function newMaps(): MutableMaps {
  const entries = COLLECTION_NAMES.map((name) => [name, new Map()] as const);
  return Object.fromEntries(entries) as unknown as MutableMaps;
}

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

/** All records as plain collections, each sorted by id. */
export function collectionsOf(records: RecordMaps): Collections {
  const entries = COLLECTION_NAMES.map((name) => [name, sortedRecords<AnyRecord>(records[name])]);
  // Each collection is the sorted map of its own name.
  return Object.fromEntries(entries) as Collections;
}
