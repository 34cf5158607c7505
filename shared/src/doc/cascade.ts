import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../board/index.ts';

/** The records of a collection, each with a way to look up one of its fields. */
export type FieldLookups = (
  name: CollectionName,
) => Iterable<readonly [id: string, lookUp: (field: string) => unknown]>;

/**
 * References that a record can do without by its schema, but not when what they point at is removed: a step of one
 * persona would become everybody's, and a comment would be on nothing.
 */
const GOES_WITH: { readonly [Name in CollectionName]?: string } = { steps: 'persona', comments: 'on' };

/** A barrier whose last persona goes must not become one that affects everyone. */
const GOES_WITH_ALL: { readonly [Name in CollectionName]?: string } = { barriers: 'affects' };

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
    const alone = COLLECTIONS[name].references.filter(
      ({ field, kind }) => kind === 'required' || field === GOES_WITH[name],
    );
    const together = GOES_WITH_ALL[name];
    if (alone.length === 0 && together === undefined) continue;
    for (const [id, lookUp] of records(name)) {
      for (const { field } of alone) add(id, strings(lookUp(field)).slice(0, 1));
      if (together !== undefined) add(id, strings(lookUp(together)));
    }
  }
  return dependants;
}

/** The ids in a reference's value, be it one or a list. */
export function strings(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string');
}
