import type * as Y from 'yjs';
import {
  type AnyRecord,
  type BoardPart,
  COLLECTIONS,
  type CollectionName,
  type Grafting,
  graftsOf,
  isCardName,
  onCanvas,
  readRecord,
} from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { newId } from '../newId.ts';
import { readSnapshot } from '../snapshot.ts';
import { assertReadable } from '../version.ts';
import { bringIn } from './addRecord.ts';

/**
 * Puts a part of a board, of this one or another, on this one in one step. Returns the ids of the cards that were added,
 * by those that they have in the part.
 * @throws CodedError `record.invalid` where the part holds what is not valid; `board.version`, `board.invalid`.
 */
export function addPart(
  doc: Y.Doc,
  part: BoardPart,
  grafting: Omit<Grafting, 'newId'>,
): ReadonlyMap<string, string> {
  assertReadable(doc);
  const grafts = graftsOf(part, readSnapshot(doc).board, { ...grafting, newId });
  bringIn(
    doc,
    grafts.map(({ collection, id, fields }) => ({ collection, record: validRecord(collection, id, fields) })),
  );
  return new Map(grafts.flatMap(({ collection, was, id }) => (isCardName(collection) ? [[was, id]] : [])));
}

function validRecord(
  collection: CollectionName,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): AnyRecord {
  const { record, faults } = readRecord(collection, id, onCanvas(fields, COLLECTIONS[collection].bounds));
  if (record === undefined || faults.length > 0)
    throw new CodedError('record.invalid', { collection, faults });
  return record;
}
