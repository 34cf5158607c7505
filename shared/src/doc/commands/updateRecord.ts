import type * as Y from 'yjs';
import type { CollectionName, RecordOf } from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { fieldKind, fieldsOf } from '../layout.ts';
import { type RecordHolder, sharedList, sharedText } from '../nested.ts';
import { LOCAL } from '../origins.ts';
import { assertReadable } from '../version.ts';
import { checkRecord, recordHolder } from './check.ts';
import type { Patch } from './fields.ts';
import { writeField } from './writeField.ts';

/**
 * Changes fields of a record. Texts and lists change by their difference, so that what others do to them at the same
 * time merges.
 * @throws CodedError `record.not-found`, `record.invalid`, `reference.missing`, or that of a rule of the collection.
 */
export function updateRecord<Name extends CollectionName>(
  doc: Y.Doc,
  collection: Name,
  id: RecordOf<Name>['id'] | string,
  patch: Patch<Name>,
): void {
  assertReadable(doc);
  const holder = recordHolder(doc, collection, id);
  const changed = Object.keys(patch);
  if (changed.includes('id')) throw new CodedError('record.invalid', { collection, id, faults: ['id'] });
  const fields = { ...fieldsOf(collection, holder.map), ...patch };
  const record = checkRecord(doc, collection, id, fields, changed);
  shareFields(doc, holder, changed);
  doc.transact(() => {
    for (const field of changed) writeField(holder, field, { ...record });
  }, LOCAL);
}

/** Makes sure, in a transaction that undo does not take back, that the fields are shared where they should be. */
function shareFields(doc: Y.Doc, holder: RecordHolder, fields: readonly string[]): void {
  for (const field of fields) {
    const kind = fieldKind(holder.collection, field);
    if (kind === 'text') sharedText(doc, holder, field);
    if (kind === 'list') sharedList(doc, holder, field);
  }
}
