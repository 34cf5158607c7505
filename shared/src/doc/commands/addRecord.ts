import type * as Y from 'yjs';
import { COLLECTIONS, type CollectionName, type RecordOf } from '../../board/index.ts';
import { recordMap } from '../layout.ts';
import { newId } from '../newId.ts';
import { LOCAL, PREPARATION } from '../origins.ts';
import { assertReadable } from '../version.ts';
import { checkNewId, checkRecord, writableRoot } from './check.ts';
import type { NewRecord } from './fields.ts';

/**
 * Adds a record and returns its id, which is new unless the fields name one. The record is laid down as
 * a removed one and then brought in, so that undo flags it again: were it deleted, what others write in it at the same
 * time could not come back with it (yjs#472).
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
  const root = writableRoot(doc, collection);
  const map = recordMap(collection, record);
  map.set('deleted', true);
  doc.transact(() => root.set(id, map), PREPARATION);
  doc.transact(() => map.delete('deleted'), LOCAL);
  return record.id;
}
