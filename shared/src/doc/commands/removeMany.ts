import type * as Y from 'yjs';
import { COLLECTION_NAMES, type CollectionName, referencesOf } from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { removalOf, strings } from '../cascade.ts';
import { fieldOf, rootOf } from '../layout.ts';
import { removeValue } from '../list.ts';
import { type RecordHolder, sharedList } from '../nested.ts';
import { LOCAL } from '../origins.ts';
import { isMap } from '../values.ts';
import { assertReadable } from '../version.ts';
import { liveRecords } from './rules.ts';

type LiveRecords = ReadonlyMap<CollectionName, readonly [string, Y.Map<unknown>][]>;

/** An id that must leave a field of a record that stays. */
interface Mention {
  readonly place: RecordHolder;
  readonly field: string;
  readonly kind: 'optional' | 'list';
  readonly ids: readonly string[];
}

/** A record by its collection and id. */
export interface RecordRef {
  readonly collection: CollectionName;
  readonly id: string;
}

interface Removal {
  readonly removed: readonly RecordHolder[];
  readonly mentions: readonly Mention[];
  readonly owned: readonly Owned[];
}

/**
 * Removes records, with what means nothing without them, and takes their ids out of the others; returns the ids of
 * all that went. An id that somebody else removed before is passed over.
 * @throws CodedError `record.not-found` where an id never was on the board.
 */
export function removeMany(doc: Y.Doc, ids: readonly string[]): readonly string[] {
  assertReadable(doc);
  const { removed, mentions, owned } = planRemoval(doc, ids);
  const takeOuts = mentions.map((mention) => share(doc, mention));
  doc.transact(() => {
    for (const { map } of removed) map.set('deleted', true);
    for (const takeOut of takeOuts) takeOut();
    for (const { place, name } of owned) place.map.set('owner', name);
  }, LOCAL);
  return removed.map(({ id }) => id);
}

/** The records that `removeMany` would take off the board. @throws as `removeMany`. */
export function removedWith(doc: Y.Doc, ids: readonly string[]): readonly RecordRef[] {
  return planRemoval(doc, ids).removed.map(({ collection, id }) => ({ collection, id }));
}

/**
 * All records that `removeMany` would change: those that go, and those that mention them.
 * @throws as `removeMany`.
 */
export function touchedByRemoval(doc: Y.Doc, ids: readonly string[]): readonly RecordRef[] {
  const { removed, mentions, owned } = planRemoval(doc, ids);
  return [...removed, ...[...mentions, ...owned].map(({ place }) => place)];
}

function planRemoval(doc: Y.Doc, ids: readonly string[]): Removal {
  const seeds = ids.filter((id) => isThere(doc, id));
  const live = new Map(COLLECTION_NAMES.map((name) => [name, liveRecords(doc, name)]));
  const gone = removalOf(
    (name) => (live.get(name) ?? []).map(([id, map]) => [id, (field) => fieldOf(map, field)]),
    seeds,
  );
  const removed = [...live].flatMap(([collection, records]) =>
    records.flatMap(([id, map]) => (gone.has(id) ? [{ collection, id, map }] : [])),
  );
  return { removed, mentions: mentionsOf(live, gone), owned: ownedBy(live, gone) };
}

function isThere(doc: Y.Doc, id: string): boolean {
  const maps = COLLECTION_NAMES.map((name) => rootOf(doc, name)?.get(id)).filter(isMap);
  if (maps.length === 0) throw new CodedError('record.not-found', { id });
  return true;
}

function mentionsOf(live: LiveRecords, removed: ReadonlySet<string>): Mention[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    referencesOf(collection).flatMap(({ field, kind }) =>
      (live.get(collection) ?? []).flatMap(([id, map]) => {
        if (kind === 'required' || removed.has(id)) return [];
        const ids = strings(fieldOf(map, field)).filter((other) => removed.has(other));
        return ids.length > 0 ? [{ place: { collection, id, map }, field, kind, ids }] : [];
      }),
    ),
  );
}

/** A proposal whose owner is a removed actor, with the name to keep: nobody can read an id. */
interface Owned {
  readonly place: RecordHolder;
  readonly name: string;
}

function ownedBy(live: LiveRecords, removed: ReadonlySet<string>): Owned[] {
  const names = new Map(
    live.get('actors')?.flatMap(([id, map]) => (removed.has(id) ? [[id, fieldOf(map, 'name')]] : [])),
  );
  return (live.get('proposals') ?? []).flatMap(([id, map]) => {
    const name = removed.has(id) ? undefined : names.get(String(fieldOf(map, 'owner')));
    return typeof name === 'string' ? [{ place: { collection: 'proposals', id, map }, name }] : [];
  });
}

/** Prepares a mention to be taken out inside the transaction of the removal. */
function share(doc: Y.Doc, { place, field, kind, ids }: Mention): () => void {
  if (kind === 'optional') return () => place.map.delete(field);
  const list = sharedList(doc, place, field);
  return () => {
    for (const id of ids) removeValue(list, id);
  };
}
