import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import type * as Y from 'yjs';
import { COLLECTION_NAMES } from '../../board/index.ts';
import { rootOf } from '../layout.ts';
import { newId } from '../newId.ts';
import { LOCAL } from '../origins.ts';
import { assertReadable } from '../version.ts';
import { addRecord } from './addRecord.ts';
import type { NewRecord } from './fields.ts';
import { removeMany } from './removeMany.ts';
import { coordinationOf } from './rules.ts';
import { updateRecord } from './updateRecord.ts';

export type CoordinationInput = Pick<NewRecord<'coordination'>, 'a' | 'b' | 'state' | 'note'>;

/**
 * States how two actors coordinate, in the one record of the pair, and returns its id. Without a `note` the note
 * stays as it is.
 * @throws CodedError `coordination.self`, `reference.missing`, `record.invalid`.
 */
export function setCoordination(doc: Y.Doc, input: CoordinationInput): string {
  assertReadable(doc);
  const [known, ...copies] = coordinationOf(doc, input.a, input.b).sort();
  if (known === undefined) return addRecord(doc, 'coordination', { ...input, id: freshId(doc, input) });
  const { a: _a, b: _b, ...patch } = input;
  doc.transact(() => {
    updateRecord(doc, 'coordination', known, patch);
    if (copies.length > 0) removeMany(doc, copies);
  }, LOCAL);
  return known;
}

/** An id made of the pair, so that two people who state it at once make one record. */
function freshId(doc: Y.Doc, { a, b }: CoordinationInput): string {
  const id = `co-${toHexString(digest(encodeUtf8([a, b].sort().join('/')))).slice(0, 32)}`;
  return COLLECTION_NAMES.some((name) => rootOf(doc, name)?.has(id)) ? newId() : id;
}
