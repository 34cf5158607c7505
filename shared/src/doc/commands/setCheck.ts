import type * as Y from 'yjs';
import { findingKey, readRecord } from '../../board/index.ts';
import { fieldsOf } from '../layout.ts';
import { LOCAL } from '../origins.ts';
import { assertReadable } from '../version.ts';
import { addRecord } from './addRecord.ts';
import type { NewRecord } from './fields.ts';
import { idFor } from './idFor.ts';
import { removeMany } from './removeMany.ts';
import { liveRecords } from './rules.ts';
import { updateRecord } from './updateRecord.ts';

export interface CheckInput extends Pick<NewRecord<'checks'>, 'on' | 'finding' | 'verdict'> {
  readonly about: readonly string[];
}

/**
 * Says what the group thinks of a finding, in the one record of the finding, and returns its id. The reason that was
 * given stays.
 * @throws CodedError `reference.missing`, `record.invalid`.
 */
export function setCheck(doc: Y.Doc, { on, finding, about, verdict }: CheckInput): string {
  assertReadable(doc);
  const key = findingKey({ on, finding, about });
  const [known, ...copies] = checksOf(doc, key).sort();
  if (known === undefined) {
    const fields = { on, finding, about: [...about], verdict };
    return addRecord(doc, 'checks', { ...fields, id: idFor(doc, 'ck', [key]) });
  }
  doc.transact(() => {
    updateRecord(doc, 'checks', known, { verdict });
    if (copies.length > 0) removeMany(doc, copies);
  }, LOCAL);
  return known;
}

/** The ids of the records that say something of a finding. */
function checksOf(doc: Y.Doc, key: string): string[] {
  return liveRecords(doc, 'checks').flatMap(([id, map]) => {
    const { record } = readRecord('checks', id, fieldsOf('checks', map));
    return record !== undefined && findingKey(record) === key ? [id] : [];
  });
}
