import { COLLECTION_NAMES, type CollectionName, referencesOf } from '../board/index.ts';

/** The records of a collection, each with a way to look up one of its fields. */
export type FieldLookups = (
  name: CollectionName,
) => Iterable<readonly [id: string, lookUp: (field: string) => unknown]>;

interface Dependant {
  readonly id: string;
  /** The ids that must all be gone for this record to go. */
  readonly on: readonly string[];
}

/**
 * What goes when some records are removed: these records, and whatever means nothing without them, in the end.
 * One pass over the references, then a breadth-first search.
 */
export function removalOf(records: FieldLookups, seeds: Iterable<string>): Set<string> {
  const dependants = dependantsByTarget(records);
  const removed = new Set(seeds);
  // A set's iterator also visits what is added on the way.
  for (const target of removed) {
    for (const { id, on } of dependants.get(target) ?? []) {
      if (on.every((other) => removed.has(other))) removed.add(id);
    }
  }
  return removed;
}

function dependantsByTarget(records: FieldLookups): Map<string, Dependant[]> {
  const dependants = new Map<string, Dependant[]>();
  const add = (id: string, on: readonly string[]) => {
    for (const target of on) {
      const list = dependants.get(target);
      if (list) list.push({ id, on });
      else dependants.set(target, [{ id, on }]);
    }
  };
  for (const name of COLLECTION_NAMES) {
    const binding = referencesOf(name).filter(({ kind, isPart }) => kind === 'required' || isPart);
    if (binding.length === 0) continue;
    for (const [id, lookUp] of records(name)) {
      for (const { field, kind } of binding) {
        const targets = strings(lookUp(field));
        add(id, kind === 'list' ? targets : targets.slice(0, 1));
      }
    }
  }
  return dependants;
}

/** The ids in a reference's value, which is one or a list. */
export function strings(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string');
}
