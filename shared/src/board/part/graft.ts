import { type AnyRecord, COLLECTION_NAMES, type CollectionName, referencesOf } from '../collections.ts';
import { facilitatorsFields } from '../written.ts';
import type { BoardPart, Collections } from './part.ts';

/** Where and how a part is put on a board. */
export interface Grafting {
  /** The board is the one that the part comes from: what it refers to is known by its id alone. */
  readonly isHere: boolean;
  /** Where cards go, by the ids that they have in the part; the others stay where they were. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  newId(): string;
}

/** A record to be added, its fields those of the part but for ids and places. */
export interface Graft {
  readonly collection: CollectionName;
  readonly id: string;
  /** The id in the part. */
  readonly was: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * What is to be added to a board so that a part stands on it: its cards, legs and barriers under new ids, and, of what
 * they refer to, whatever the board does not have yet. What only facilitators may say of a record is left out.
 */
export function graftsOf(part: BoardPart, board: Collections, grafting: Grafting): readonly Graft[] {
  const ids = new Map<string, string>();
  const isNew = newsOf(part);
  // A collection comes after those by whose records one of its own is recognised.
  const added = COLLECTION_NAMES.flatMap((collection) =>
    part.content[collection].flatMap((record): Added[] => {
      const there = isNew(collection, record)
        ? undefined
        : counterpart(collection, record, { board, ids, grafting });
      const id = there ?? grafting.newId();
      ids.set(record.id, id);
      return there === undefined ? [{ collection, record, id }] : [];
    }),
  );
  return added.map(({ collection, record, id }) => ({
    collection,
    id,
    was: record.id,
    fields: {
      ...withoutFlags(collection, pointing(collection, record, ids)),
      ...grafting.places.get(record.id),
      id,
    },
  }));
}

interface Added {
  readonly collection: CollectionName;
  readonly record: AnyRecord;
  readonly id: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Tells what is copied from what it refers to. */
function newsOf({ cards }: BoardPart): (collection: CollectionName, record: AnyRecord) => boolean {
  const meant = new Set(cards);
  return (collection, { id }) => collection === 'legs' || collection === 'barriers' || meant.has(id);
}

interface Target {
  readonly board: Collections;
  /** The ids on the board of what was found, or is to be added, so far. */
  readonly ids: ReadonlyMap<string, string>;
  readonly grafting: Grafting;
}

/**
 * The id of what on a board is the same thing: on the board itself by its id, on another by its name, and of several with
 * that name the one with its id. What is sensitive is never taken for something that is not.
 */
function counterpart(
  collection: CollectionName,
  record: AnyRecord,
  { board, ids, grafting }: Target,
): string | undefined {
  const all: readonly AnyRecord[] = board[collection];
  const sameId = all.find(({ id }) => id === record.id);
  if (grafting.isHere) return sameId?.id;
  const key = keyOf(collection, pointing(collection, record, ids));
  const alike = all.filter((other) => key !== undefined && keyOf(collection, other) === key);
  const safe = alike.filter(({ sensitive }) => record.sensitive !== true || sensitive === true);
  if (sameId !== undefined && safe.includes(sameId)) return sameId.id;
  return safe.length === 1 ? safe[0]?.id : undefined;
}

/** A record's name, and what it cannot be without: a service is known by its actor too. Undefined without a name. */
function keyOf(collection: CollectionName, record: object): string | undefined {
  const fields = new Map<string, unknown>(Object.entries(record));
  const name = String(fields.get('name') ?? '')
    .normalize()
    .trim();
  const owners = referencesOf(collection)
    .filter(({ kind }) => kind === 'required')
    .map(({ field }) => fields.get(field));
  return name === '' ? undefined : JSON.stringify([name, ...owners]);
}

/** The fields of a record, pointing at what has other ids now. */
function pointing(collection: CollectionName, record: AnyRecord, ids: ReadonlyMap<string, string>): Fields {
  const fields = new Map<string, unknown>(Object.entries(record));
  const renamed = (id: unknown) => ids.get(String(id)) ?? id;
  for (const { field } of referencesOf(collection)) {
    const value = fields.get(field);
    if (value !== undefined)
      fields.set(field, Array.isArray(value) ? distinct(value.map(renamed)) : renamed(value));
  }
  return Object.fromEntries(fields);
}

/** Two things of the part may be one on the board. */
const distinct = (ids: readonly unknown[]): readonly unknown[] => [...new Set(ids)];

function withoutFlags(collection: CollectionName, fields: Fields): Fields {
  const flags = new Set(facilitatorsFields(collection));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !flags.has(field)));
}
