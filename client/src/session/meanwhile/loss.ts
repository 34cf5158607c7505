import { COLLECTION_NAMES, type CollectionName, referencesOf } from '@parcours/shared/board';
import type { Mention, RecordRef } from '@parcours/shared/doc';
import type { RecordMaps } from '../../store/boardStore.ts';

/** What went from a board at once: records, and that others referred to them. */
export interface Loss {
  readonly removed: readonly RecordRef[];
  readonly mentions: readonly Mention[];
}

/** What one change took from the board. */
export function lossBetween(before: RecordMaps, after: RecordMaps): Loss {
  const changed = COLLECTION_NAMES.filter((name) => before[name] !== after[name]);
  const removed = changed.flatMap((collection) =>
    [...before[collection].keys()]
      .filter((id) => !after[collection].has(id))
      .map((id) => ({ collection, id })),
  );
  const gone = new Set<string>(removed.map(({ id }) => id));
  return { removed, mentions: changed.flatMap((name) => lostMentions(name, { before, after, gone })) };
}

interface Sides {
  readonly before: RecordMaps;
  readonly after: RecordMaps;
  readonly gone: ReadonlySet<string>;
}

function lostMentions(collection: CollectionName, { before, after, gone }: Sides): readonly Mention[] {
  return [...after[collection]].flatMap(([id, record]) => {
    const was = before[collection].get(id);
    if (was === undefined || was === record) return [];
    return referencesOf(collection).flatMap(({ field, kind }) => {
      if (kind === 'required') return [];
      const still = idsIn(record, field);
      const lost = idsIn(was, field).filter((value) => gone.has(value) && !still.includes(value));
      return lost.map((value) => ({ collection, id, field, kind, value }));
    });
  });
}

function idsIn(record: object, field: string): readonly string[] {
  const value = new Map<string, unknown>(Object.entries(record)).get(field);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((id) => typeof id === 'string');
}
