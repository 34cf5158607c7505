import type { Board } from './board.ts';
import { COLLECTION_NAMES, type CollectionName, type FieldReference, referencesOf } from './collections.ts';
import type { Fault, Report } from './fault.ts';

/** A record as the resolver sees it: its fields are looked up by the names that the collection declares. */
type Fields = { readonly id: string; readonly [field: string]: unknown };
type Working = { [Name in CollectionName]: readonly Fields[] };

/**
 * Drops references to records that are gone, and records that mean nothing without theirs, until none is left.
 * A dropped record can leave others dangling, hence the repetition; each pass but the last drops at least one.
 */
export function resolveReferences(board: Board, report: Report): Board {
  const { meta, ...collections } = board;
  const working: Working = collections;
  let dropped = true;
  while (dropped) {
    dropped = false;
    const ids = idsByCollection(working);
    for (const name of COLLECTION_NAMES) {
      const kept = resolveCollection(name, working[name], ids, report);
      dropped ||= kept.length < working[name].length;
      working[name] = kept;
    }
  }
  // Only references were taken away, and each collection's schema allows that.
  return { meta, ...working } as unknown as Board;
}

function idsByCollection(working: Working): Map<CollectionName, Set<string>> {
  return new Map(COLLECTION_NAMES.map((name) => [name, new Set(working[name].map(({ id }) => id))]));
}

function resolveCollection(
  name: CollectionName,
  records: readonly Fields[],
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  report: Report,
): readonly Fields[] {
  const references = referencesOf(name);
  if (references.length === 0) return records;
  return records.flatMap((record) => {
    let current: Fields | undefined = record;
    for (const reference of references) {
      if (current === undefined) break;
      const exists = (id: unknown) => reference.to.some((to) => ids.get(to)?.has(String(id)));
      current = resolveReference(current, reference, exists, (fault) => report(name, record.id, fault));
    }
    return current ?? [];
  });
}

function resolveReference(
  record: Fields,
  { field, kind }: FieldReference,
  exists: (id: unknown) => boolean,
  report: (fault: Fault) => void,
): Fields | undefined {
  const value = record[field];
  const gone = (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(
    (id) => !exists(id),
  );
  if (gone.length === 0) return record;
  report({ code: 'reference.gone', field, ids: gone.map(String) });
  switch (kind) {
    case 'required':
      return undefined;
    case 'optional': {
      const { [field]: _gone, ...rest } = record;
      return { ...rest, id: record.id };
    }
    case 'list':
      return { ...record, [field]: Array.isArray(value) ? value.filter(exists) : [] };
  }
}
