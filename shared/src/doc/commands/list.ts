import type * as Y from 'yjs';
import type { CollectionName } from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { fieldKind, fieldsOf } from '../layout.ts';
import type { RecordHolder } from '../nested.ts';
import { assertReadable } from '../version.ts';
import { checkRecord, recordHolder } from './check.ts';

/**
 * The place of a list of a record, once the record is known to validate with the list changed.
 * @throws CodedError `record.not-found`, `record.invalid`, `reference.missing`.
 */
export function checkList(
  doc: Y.Doc,
  collection: CollectionName,
  id: string,
  field: string,
  change: (values: readonly unknown[]) => readonly unknown[],
): RecordHolder {
  assertReadable(doc);
  const holder = recordHolder(doc, collection, id);
  if (fieldKind(collection, field) !== 'list')
    throw new CodedError('record.invalid', { collection, id, field });
  const fields = fieldsOf(collection, holder.map);
  const values: unknown = fields[field];
  const changed = change(Array.isArray(values) ? values : []);
  checkRecord(doc, collection, id, { ...fields, [field]: changed }, changed === values ? [] : [field]);
  return holder;
}
