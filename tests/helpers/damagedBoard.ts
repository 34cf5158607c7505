import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, META_FIELDS } from '@parcours/shared/board';
import fc from 'fast-check';

const scalar = fc.oneof(
  fc.constantFrom('a', 'b', 'gone', '', 'not an id', '2026-02-30', 'yesterday', 'lived', 'fr', 'EUR'),
  fc.constantFrom(-1e13, -3, -1, 0, 0.5, 1, 7, 1e13),
  fc.constantFrom(true, null),
);
/** What the nested values of the records are made of. */
const nested = fc.dictionary(
  fc.constantFrom('text', 'url', 'released', 'author', 'at', 'dataset', 'id', 'verifiedOn', '__proto__'),
  scalar,
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  nested,
  fc.array(nested, { maxLength: 2 }),
  fc.constant(JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)),
);

const sometimes = (fields: Iterable<string>) =>
  fc.record(Object.fromEntries([...fields].map((field) => [field, value])), { requiredKeys: [] });

function collection(name: CollectionName): fc.Arbitrary<unknown> {
  const fields = sometimes(Object.keys(COLLECTIONS[name].schema.shape));
  const record = fc.tuple(fields, fc.constantFrom({ id: 'a' }, { id: 'b' }, { id: name }, {}));
  const records = fc.array(
    fc.oneof({ weight: 9, arbitrary: record.map(([some, id]) => ({ ...some, ...id })) }, value),
    {
      maxLength: 3,
    },
  );
  return fc.oneof({ weight: 9, arbitrary: records }, value);
}

/** A `parcours.board` document in which anything may be wrong but that it is one. */
export const damagedBoard: fc.Arbitrary<object> = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: sometimes(META_FIELDS) }, value),
    fc.record(Object.fromEntries(COLLECTION_NAMES.map((name) => [name, collection(name)])), {
      requiredKeys: [],
    }),
    fc.dictionary(fc.constantFrom('extra', 'toString', 'x'.repeat(100)), scalar, { maxKeys: 1 }),
  )
  .map(([meta, collections, extra]) => ({
    ...extra,
    format: 'parcours.board',
    version: 1,
    meta,
    ...collections,
  }));
