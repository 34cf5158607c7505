import type * as Y from 'yjs';
import type { CollectionName } from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { fieldKind, fieldsOf } from '../layout.ts';
import { sharedText } from '../nested.ts';
import { LOCAL } from '../origins.ts';
import { applyText } from '../text.ts';
import { markBurst } from '../undo/burst.ts';
import { assertReadable } from '../version.ts';
import { checkRecord, recordHolder } from './check.ts';

/**
 * Makes a long text of a record read as `text`, by inserting and deleting only what differs. Edits of one text in
 * quick succession are one step for undo.
 * @throws CodedError `record.not-found`; `record.invalid` where the field is no long text.
 */
export function editText(
  doc: Y.Doc,
  collection: CollectionName,
  id: string,
  field: string,
  text: string,
): void {
  assertReadable(doc);
  const holder = recordHolder(doc, collection, id);
  if (fieldKind(collection, field) !== 'text')
    throw new CodedError('record.invalid', { collection, id, field });
  checkRecord(doc, collection, id, { ...fieldsOf(collection, holder.map), [field]: text }, [field]);
  const shared = sharedText(doc, holder, field);
  doc.transact((transaction) => {
    markBurst(transaction, `${id}/${field}`);
    applyText(shared, text);
  }, LOCAL);
}
