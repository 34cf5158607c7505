import type * as Y from 'yjs';
import type { CollectionName } from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { fieldOf, isRemoved, rootOf } from '../layout.ts';
import { isMap } from '../values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A rule over several records of a collection, looked at when one of `fields` changes. */
interface Rule {
  readonly fields: readonly string[];
  readonly check: (doc: Y.Doc, record: Fields) => void;
}

const RULES: { readonly [Name in CollectionName]?: Rule } = {
  legs: {
    fields: ['from', 'to', 'kind'],
    check: (doc, { id, from, to, kind }) => {
      if (from === to) throw new CodedError('leg.self', { id: from });
      const same = liveRecords(doc, 'legs').find(
        ([other, map]) =>
          other !== id &&
          fieldOf(map, 'from') === from &&
          fieldOf(map, 'to') === to &&
          (fieldOf(map, 'kind') ?? 'path') === kind,
      );
      if (same) throw new CodedError('leg.exists', { id: same[0] });
    },
  },
  coordination: {
    fields: ['a', 'b'],
    check: (doc, { id, a, b }) => {
      if (a === b) throw new CodedError('coordination.self', { id: a });
      const [same] = coordinationOf(doc, a, b).filter((other) => other !== id);
      if (same !== undefined) throw new CodedError('coordination.exists', { id: same });
    },
  },
};

/** @throws CodedError the code of the rule that a record with these fields would break. */
export function checkRules(
  doc: Y.Doc,
  collection: CollectionName,
  record: Fields,
  changed: readonly string[],
): void {
  const rule = RULES[collection];
  if (rule?.fields.some((field) => changed.includes(field))) rule.check(doc, record);
}

/** The ids of the records that state the coordination of two actors, in whichever order. */
export function coordinationOf(doc: Y.Doc, a: unknown, b: unknown): string[] {
  return liveRecords(doc, 'coordination').flatMap(([id, map]) => {
    const [one, other] = [fieldOf(map, 'a'), fieldOf(map, 'b')];
    return (one === a && other === b) || (one === b && other === a) ? [id] : [];
  });
}

/** The records of a collection that were not removed. */
export function liveRecords(doc: Y.Doc, name: CollectionName): [id: string, map: Y.Map<unknown>][] {
  const records: [string, Y.Map<unknown>][] = [];
  rootOf(doc, name)?.forEach((map, id) => {
    if (isMap(map) && !isRemoved(map)) records.push([id, map]);
  });
  return records;
}
