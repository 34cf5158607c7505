import type * as Y from 'yjs';
import { type AnyRecord, type Board, COLLECTION_NAMES, type CollectionName } from '../../board/index.ts';
import { unescapeKey } from '../keys.ts';
import { fieldKind, fieldsOf, isRemoved, recordMap } from '../layout.ts';
import { sharedList, sharedText } from '../nested.ts';
import { LOCAL } from '../origins.ts';
import { readSnapshot } from '../snapshot.ts';
import { isMap, readMap } from '../values.ts';
import { assertReadable } from '../version.ts';
import { metaHolder, writableRoot } from './check.ts';
import { writeField } from './writeField.ts';

/** What belongs to the document or to the promise of erasure, and not to what is on the board. */
const KEPT_META: ReadonlySet<string> = new Set(['version', 'retainUntil']);

/**
 * Makes the board read as it did before, in one transaction that touches only what differs, so that what others do
 * meanwhile merges. Records that are not on `past` are removed, those that went come back. The date of erasure
 * stays as it is now.
 * @throws CodedError `board.version`; `board.invalid` where a peer made a collection something other than a map.
 */
export function restoreBoard(doc: Y.Doc, past: Board): void {
  assertReadable(doc);
  // Values that were read have no prototype, and Yjs takes none of those.
  const before: Board = JSON.parse(JSON.stringify(past));
  const { board: now } = readSnapshot(doc);
  doc.transact(() => {
    restoreMeta(doc, before);
    for (const name of COLLECTION_NAMES) {
      restoreCollection(doc, name, { before: byId(before[name]), now: byId(now[name]) });
    }
  }, LOCAL);
}

interface Sides {
  readonly before: ReadonlyMap<string, AnyRecord>;
  readonly now: ReadonlyMap<string, AnyRecord>;
}

const byId = (records: readonly AnyRecord[]): ReadonlyMap<string, AnyRecord> =>
  new Map(records.map((record) => [record.id, record]));

function restoreMeta(doc: Y.Doc, { meta }: Board): void {
  const holder = metaHolder(doc);
  const wanted = new Map<string, unknown>(Object.entries(meta));
  const present = Object.keys(readMap(holder.map, unescapeKey));
  for (const field of new Set([...present, ...wanted.keys()])) {
    if (KEPT_META.has(field)) continue;
    if (fieldKind('meta', field) === 'text') sharedText(doc, holder, field);
    writeField(holder, field, { [field]: wanted.get(field) });
  }
}

function restoreCollection(doc: Y.Doc, name: CollectionName, { before, now }: Sides): void {
  const root = writableRoot(doc, name);
  root.forEach((map, id) => {
    if (isMap(map) && !isRemoved(map) && !before.has(id)) map.set('deleted', true);
  });
  for (const [id, record] of before) {
    const map = root.get(id);
    if (isMap(map)) restoreRecord(doc, { collection: name, id, map }, { now: now.get(id), before: record });
    else root.set(id, recordMap(name, record));
  }
}

function restoreRecord(
  doc: Y.Doc,
  holder: { readonly collection: CollectionName; readonly id: string; readonly map: Y.Map<unknown> },
  { now, before }: { readonly now: AnyRecord | undefined; readonly before: AnyRecord },
): void {
  if (isRemoved(holder.map)) holder.map.delete('deleted');
  const current = new Map<string, unknown>(Object.entries(now ?? fieldsOf(holder.collection, holder.map)));
  const wanted = new Map<string, unknown>(Object.entries(before));
  // Without a prototype: a board may have a field called `constructor`.
  const fields: Record<string, unknown> = Object.assign(Object.create(null), before);
  for (const field of new Set([...current.keys(), ...wanted.keys()])) {
    const same = JSON.stringify(current.get(field)) === JSON.stringify(wanted.get(field));
    if (same || field === 'id') continue;
    const kind = fieldKind(holder.collection, field);
    if (kind === 'text') sharedText(doc, holder, field);
    if (kind === 'list') sharedList(doc, holder, field);
    writeField(holder, field, fields);
  }
}
