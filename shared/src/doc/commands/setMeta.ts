import type * as Y from 'yjs';
import { type MetaFields, readMeta } from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { escapeKey } from '../keys.ts';
import { LOCAL } from '../origins.ts';
import { assertReadable } from '../version.ts';
import { writableRoot } from './check.ts';
import { setKey } from './writeField.ts';

/** Fields of the board's meta to change; `undefined` clears one. */
export type MetaPatch = { readonly [Field in keyof MetaFields]?: MetaFields[Field] | undefined };

/**
 * Changes the board's title, language, city and so on.
 * @throws CodedError `record.invalid` where a field does not validate.
 */
export function setMeta(doc: Y.Doc, patch: MetaPatch): void {
  assertReadable(doc);
  const faults: string[] = [];
  const meta = readMeta(patch, (_collection, _field, message) => faults.push(message));
  if (faults.length > 0) throw new CodedError('record.invalid', { collection: 'meta', faults });
  const root = writableRoot(doc, 'meta');
  const given = new Map<string, unknown>(Object.entries(patch));
  const read = new Map<string, unknown>(Object.entries(meta));
  doc.transact(() => {
    for (const [field, value] of given) {
      setKey(root, escapeKey(field), value === undefined ? undefined : read.get(field));
    }
  }, LOCAL);
}
