import {
  BOARD_FORMAT,
  type Board,
  COLLECTION_NAMES,
  type CollectionName,
  parseBoardJson,
  SCHEMA_VERSION,
} from '@parcours/shared/board';
import fc from 'fast-check';
import {
  endsOf,
  fields,
  type Ids,
  isoDate,
  language,
  obstructible,
  SHAPES,
  text,
  votable,
} from './arbitraryRecords.ts';

/** The most records of each collection. */
const MOST: Readonly<Record<CollectionName, number>> = {
  personas: 3,
  objectives: 4,
  assets: 4,
  actors: 4,
  services: 3,
  steps: 6,
  legs: 8,
  barriers: 4,
  coordination: 3,
  proposals: 2,
  notes: 2,
  frames: 2,
  comments: 3,
  votes: 4,
  checks: 3,
  practices: 2,
};

/** A value that JSON can hold, without the one key that boards refuse. */
const jsonValue = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !JSON.stringify(value).includes('"__proto__"'))
  .map((value) => JSON.parse(JSON.stringify(value)));

/** Names that the document, JavaScript or nobody has a meaning for. */
const unknownKey = fc.constantFrom(
  'p',
  '~p',
  'deleted',
  'version',
  'constructor',
  'toString',
  'later',
  'x-note',
);
const unknownFields = fc.dictionary(unknownKey, jsonValue, { maxKeys: 2 });

/** Ids of every collection; none where a record would have nothing to refer to. */
const ids: fc.Arbitrary<Ids> = fc
  .tuple(...COLLECTION_NAMES.map((name) => fc.nat(MOST[name])))
  .map((sizes) => possible((name) => named(name, sizes[COLLECTION_NAMES.indexOf(name)] ?? 0)));

function named(name: CollectionName, length: number): string[] {
  return Array.from({ length }, (_, index) => `${name}-${index}`);
}

function possible(all: (name: CollectionName) => string[]): Ids {
  const known = mapCollections(all);
  if (known.personas.length === 0) known.objectives = [];
  if (known.actors.length === 0) Object.assign(known, { services: [], coordination: [] });
  if (endsOf(known).length === 0) known.legs = [];
  if (obstructible(known).length === 0) known.barriers = [];
  if (known.objectives.length + known.barriers.length === 0) known.checks = [];
  if (votable(known).length === 0) known.votes = [];
  return known;
}

function mapCollections<T>(map: (name: CollectionName) => T): Record<CollectionName, T> {
  // Every name has an entry: the list is the type.
  return Object.fromEntries(COLLECTION_NAMES.map((name) => [name, map(name)])) as Record<CollectionName, T>;
}

/** A record with its id, and now and then with fields that this version does not know. */
function record(name: CollectionName, id: string, known: Ids): fc.Arbitrary<unknown> {
  const { required, optional } = SHAPES[name](known);
  return fc
    .tuple(fields(required, { ...optional, sensitive: fc.boolean() }), fc.option(unknownFields, { freq: 4 }))
    .map(([values, unknown]) => ({ ...unknown, ...values, id }));
}

const meta = fields(
  {},
  {
    title: text,
    language,
    city: text,
    country: fc.constantFrom('FR', 'ES', 'TN'),
    currency: fc.constantFrom('EUR', 'TND'),
    scenario: text,
    retainUntil: isoDate,
    decisionAsked: text,
    present: text,
    absent: text,
    version: jsonValue,
    'x-city': jsonValue,
  },
);

/** Boards that validate as they are, as a reader gives them: every reference whole, unknown fields here and there. */
export const arbitraryBoard: fc.Arbitrary<Board> = ids.chain((known) => {
  const collections = mapCollections((name) => fc.tuple(...known[name].map((id) => record(name, id, known))));
  return fc
    .record({ meta, ...collections })
    .map((content) => parseBoardJson({ format: BOARD_FORMAT, version: SCHEMA_VERSION, ...content }));
});
