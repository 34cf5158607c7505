import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import type * as Y from 'yjs';
import { COLLECTION_NAMES } from '../../board/index.ts';
import { rootOf } from '../layout.ts';
import { newId } from '../newId.ts';

/** An id made of what a record is of, so that two people who state it at once make one record; a new one where that is taken. */
export function idFor(doc: Y.Doc, prefix: string, of: readonly string[]): string {
  const id = `${prefix}-${toHexString(digest(encodeUtf8(of.join('/')))).slice(0, 32)}`;
  return COLLECTION_NAMES.some((name) => rootOf(doc, name)?.has(id)) ? newId() : id;
}
