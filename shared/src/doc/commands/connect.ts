import type * as Y from 'yjs';
import type { LegId } from '../../board/index.ts';
import { addRecord } from './addRecord.ts';
import type { NewRecord } from './fields.ts';

export type Connection = Pick<NewRecord<'legs'>, 'from' | 'to' | 'kind' | 'label'>;

/**
 * Draws a leg from a persona, step or objective to a step or objective, and returns its id.
 * @throws CodedError `leg.self`; `leg.exists` with the `id` of the leg of this kind between the two;
 * `reference.missing` where an end is not on the board or cannot be one.
 */
export function connect(doc: Y.Doc, connection: Connection): LegId {
  return addRecord(doc, 'legs', connection);
}
