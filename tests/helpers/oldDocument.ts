import { type Board, COLLECTION_NAMES, COLLECTIONS, META_FIELDS } from '@parcours/shared/board';
import * as Y from 'yjs';

/**
 * A document as version 0 wrote it: positions as two keys, texts as strings, lists as arrays, no version, and no
 * fields but those of the records.
 */
export function oldDocOf(board: Board): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const [field, value] of known(board.meta, [...META_FIELDS])) doc.getMap('meta').set(field, value);
    for (const name of COLLECTION_NAMES) {
      const fields = Object.keys(COLLECTIONS[name].schema.shape).filter((field) => field !== 'id');
      for (const record of board[name]) doc.getMap(name).set(record.id, new Y.Map(known(record, fields)));
    }
  });
  return doc;
}

function known(record: object, fields: readonly string[]): [string, unknown][] {
  return Object.entries(record).filter(([field]) => fields.includes(field));
}
