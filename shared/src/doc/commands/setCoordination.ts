import type * as Y from 'yjs';
import { LOCAL } from '../origins.ts';
import { assertReadable } from '../version.ts';
import { addRecord } from './addRecord.ts';
import type { NewRecord } from './fields.ts';
import { idFor } from './idFor.ts';
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
  if (known === undefined) {
    const id = idFor(doc, 'co', [input.a, input.b].sort());
    return addRecord(doc, 'coordination', { ...input, id });
  }
  const { a: _a, b: _b, ...patch } = input;
  doc.transact(() => {
    updateRecord(doc, 'coordination', known, patch);
    if (copies.length > 0) removeMany(doc, copies);
  }, LOCAL);
  return known;
}
