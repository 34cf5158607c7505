import type * as Y from 'yjs';
import type { CollectionName } from '../../board/index.ts';
import { removeValue } from '../list.ts';
import { sharedList } from '../nested.ts';
import { LOCAL } from '../origins.ts';
import { checkList } from './list.ts';

/**
 * Takes a value out of a list of a record, if it is there.
 * @throws CodedError `record.not-found`; `record.invalid` where the field is no list.
 */
export function removeFromList(
  doc: Y.Doc,
  collection: CollectionName,
  id: string,
  field: string,
  value: unknown,
): void {
  const place = checkList(doc, collection, id, field, (values) => values);
  const list = sharedList(doc, place, field);
  doc.transact(() => removeValue(list, value), LOCAL);
}
