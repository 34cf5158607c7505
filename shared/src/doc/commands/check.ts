import type * as Y from 'yjs';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  isDictionary,
  isId,
  onCanvas,
  type RecordOf,
  readRecord,
  referencesOf,
} from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { strings } from '../cascade.ts';
import { liveRecord, rootOf } from '../layout.ts';
import type { FieldHolder, RecordHolder } from '../nested.ts';
import { recordFields } from '../snapshot.ts';
import { checkRules } from './rules.ts';

/** @throws CodedError `board.invalid` where a peer made the collection something other than a map. */
export function writableRoot(doc: Y.Doc, name: CollectionName | 'meta'): Y.Map<unknown> {
  const root = rootOf(doc, name);
  if (root === undefined) throw new CodedError('board.invalid', { collection: name });
  return root;
}

/** @throws CodedError `board.invalid` where a peer made the meta something other than a map. */
export function metaHolder(doc: Y.Doc): FieldHolder {
  return { collection: 'meta', id: '', map: writableRoot(doc, 'meta') };
}

/** @throws CodedError `record.not-found` where the record is not there or was removed. */
export function recordHolder(doc: Y.Doc, collection: CollectionName, id: string): RecordHolder {
  const map = liveRecord(doc, collection, id);
  if (map === undefined) throw new CodedError('record.not-found', { collection, id });
  return { collection, id, map };
}

/** @throws CodedError `record.invalid` where it is no id, `record.exists` where any record, even removed, has it. */
export function checkNewId(doc: Y.Doc, collection: CollectionName, id: string): void {
  if (!isId(id)) throw new CodedError('record.invalid', { collection, id, faults: ['id'] });
  if (COLLECTION_NAMES.some((name) => rootOf(doc, name)?.has(id)))
    throw new CodedError('record.exists', { id });
}

/**
 * The record that some plain fields make, on the canvas, if the board may hold it; `changed` are the fields that a rule must look at.
 * @throws CodedError `record.invalid`, `reference.missing`, or that of the rule that it would break.
 */
export function checkRecord<Name extends CollectionName>(
  doc: Y.Doc,
  collection: Name,
  id: string,
  fields: unknown,
  changed: readonly string[],
): RecordOf<Name> {
  const placed = isDictionary(fields) ? onCanvas(fields, COLLECTIONS[collection].bounds) : fields;
  const { record, faults } = readRecord(collection, id, placed);
  if (record === undefined || faults.length > 0)
    throw new CodedError('record.invalid', { collection, id, faults });
  checkReferences(doc, collection, { ...record }, changed);
  checkRules(doc, collection, { ...record }, changed);
  return record;
}

function checkReferences(
  doc: Y.Doc,
  collection: CollectionName,
  record: Readonly<Record<string, unknown>>,
  changed: readonly string[],
): void {
  for (const { field, to } of referencesOf(collection)) {
    if (!changed.includes(field)) continue;
    const missing = strings(record[field]).find((id) => !to.some((name) => isValid(doc, name, id)));
    if (missing !== undefined) throw new CodedError('reference.missing', { collection, field, id: missing });
  }
}

/** A damaged record is on nobody's screen: nothing may point at it. */
function isValid(doc: Y.Doc, name: CollectionName, id: string): boolean {
  const fields = recordFields(doc, name, id);
  return fields !== undefined && readRecord(name, id, fields).record !== undefined;
}
