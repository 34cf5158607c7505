import type * as Y from 'yjs';
import type { CollectionName } from '../../board/index.ts';
import { contains } from '../list.ts';
import { sharedList } from '../nested.ts';
import { LOCAL } from '../origins.ts';
import { storable } from '../values.ts';
import { checkList } from './list.ts';

/**
 * Adds a value at the end of a list of a record, unless it is there already.
 * @throws CodedError `record.not-found`, `reference.missing`; `record.invalid` where the field is no list, or the
 * value does not belong in it.
 */
export function addToList(
  doc: Y.Doc,
  collection: CollectionName,
  id: string,
  field: string,
  value: unknown,
): void {
  const place = checkList(doc, collection, id, field, (values) => [...values, value]);
  const list = sharedList(doc, place, field);
  if (contains(list, value)) return;
  doc.transact(() => list.push([storable(value)]), LOCAL);
}
