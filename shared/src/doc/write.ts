import * as Y from 'yjs';
import { type Board, COLLECTION_NAMES, SCHEMA_VERSION } from '../board/index.ts';
import { CodedError } from '../errors.ts';
import { escapeKey } from './keys.ts';
import { recordMap, rootOf, stored } from './layout.ts';
import { LOAD } from './origins.ts';

/** A new document that holds a board. */
export function createBoardDoc(board: Board): Y.Doc {
  const doc = new Y.Doc();
  writeBoard(doc, board);
  return doc;
}

/**
 * Fills an empty document with a board, in one transaction.
 * @throws CodedError `board.exists` where the document already holds something.
 */
export function writeBoard(doc: Y.Doc, board: Board, origin: unknown = LOAD): void {
  if (!isEmpty(doc)) throw new CodedError('board.exists');
  doc.transact(() => {
    const meta = doc.getMap<unknown>('meta');
    meta.set('version', SCHEMA_VERSION);
    for (const [field, value] of Object.entries(board.meta)) {
      if (value !== undefined) meta.set(escapeKey(field), stored('meta', field, value));
    }
    for (const name of COLLECTION_NAMES) {
      const root = doc.getMap<unknown>(name);
      for (const record of board[name]) root.set(record.id, recordMap(name, record));
    }
  }, origin);
}

/** Whether nothing was ever written to any part of the document that a board uses. */
export function isEmpty(doc: Y.Doc): boolean {
  return (['meta', ...COLLECTION_NAMES] as const).every((name) => rootOf(doc, name)?.size === 0);
}
