import type * as Y from 'yjs';
import { type AnyRecord, COLLECTIONS, type CollectionName, type RecordOf } from '../../board/index.ts';
import { recordMap } from '../layout.ts';
import { newId } from '../newId.ts';
import { LOCAL, PREPARATION } from '../origins.ts';
import { assertReadable } from '../version.ts';
import { checkNewId, checkRecord, writableRoot } from './check.ts';
import type { NewRecord } from './fields.ts';

/**
 * Adds a record and returns its id, which is new unless the fields name one.
 * @throws CodedError `record.invalid`, `record.exists`, `reference.missing`, or that of a rule of the collection.
 */
export function addRecord<Name extends CollectionName>(
  doc: Y.Doc,
  collection: Name,
  fields: NewRecord<Name>,
): RecordOf<Name>['id'] {
  assertReadable(doc);
  const id = fields.id ?? newId();
  checkNewId(doc, collection, id);
  const record = checkRecord(
    doc,
    collection,
    id,
    { ...fields, id },
    Object.keys(COLLECTIONS[collection].schema.shape),
  );
  bringIn(doc, [{ collection, record }]);
  return record.id;
}

/**
 * Adds records in one step that are known to be valid. They are laid down as removed ones and then brought in, so that
 * undo flags them again: were they deleted, what others write in them at the same time could not come back with them
 * (yjs#472).
 * @throws CodedError `board.invalid` where a peer made a collection something other than a map.
 */
export function bringIn(doc: Y.Doc, records: readonly Addition[]): void {
  const entries = records.map(({ collection, record }) => {
    const map = recordMap(collection, record);
    map.set('deleted', true);
    return { root: writableRoot(doc, collection), id: record.id, map };
  });
  doc.transact(() => {
    for (const { root, id, map } of entries) root.set(id, map);
  }, PREPARATION);
  doc.transact(() => {
    for (const { map } of entries) map.delete('deleted');
  }, LOCAL);
}

interface Addition {
  readonly collection: CollectionName;
  readonly record: AnyRecord;
}
