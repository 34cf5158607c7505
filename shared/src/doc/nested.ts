import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import * as Y from 'yjs';
import type { CollectionName } from '../board/index.ts';
import { PREPARATION } from './origins.ts';
import { isArray, isText, sharedArray } from './values.ts';

/** What holds fields: a record, or the meta, which has no id. */
export interface FieldHolder {
  readonly collection: CollectionName | 'meta';
  readonly id: string;
  readonly map: Y.Map<unknown>;
}

/** Where a record is kept. */
export interface RecordHolder extends FieldHolder {
  readonly collection: CollectionName;
}

/** The shared text of a field; made from the plain string, where a record has none yet. */
export function sharedText(doc: Y.Doc, holder: FieldHolder, field: string): Y.Text {
  const current = holder.map.get(field);
  if (isText(current)) return current;
  const text = new Y.Text(typeof current === 'string' ? current : '');
  replaceAlike(doc, holder, field, text);
  return text;
}

/** The shared list of a field; made from the plain array, where a record has none yet. */
export function sharedList(doc: Y.Doc, holder: FieldHolder, field: string): Y.Array<unknown> {
  const current = holder.map.get(field);
  if (isArray(current)) return current;
  const list = sharedArray(Array.isArray(current) ? current : []);
  replaceAlike(doc, holder, field, list);
  return list;
}

/**
 * Sets a key so that two peers who do it at once do it once. Both write under a client id made of the place and of
 * the Yjs ids of the values that the new one is made `from`; so both make the very same change, which merges with
 * itself, and what either edits in it right after is kept. The new value must follow from those values alone.
 */
export function replaceAlike(
  doc: Y.Doc,
  { collection, id, map }: FieldHolder,
  key: string,
  value: unknown,
  from: readonly string[] = [key],
): void {
  const sources = [map._item, ...from.map((source) => map._map.get(source))].map((item) => item?.lastId);
  const alike = clientIdOf(JSON.stringify([collection, id, key, sources]));
  doc.transact(() => {
    const own = doc.clientID;
    doc.clientID = alike;
    try {
      map.set(key, value);
    } finally {
      doc.clientID = own;
    }
  }, PREPARATION);
}

/**
 * A client id between 2^32 and 2^53: the random ones are below, and with 32 bits the fields of one large board could
 * collide.
 */
function clientIdOf(seed: string): number {
  const { buffer, byteOffset } = digest(encodeUtf8(seed));
  const hash = new DataView(buffer, byteOffset, 8);
  return (hash.getUint32(0) & 0x1fffff || 1) * 2 ** 32 + hash.getUint32(4);
}
