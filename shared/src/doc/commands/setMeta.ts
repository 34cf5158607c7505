import type * as Y from 'yjs';
import { type Fault, type MetaFields, readMeta } from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { fieldKind } from '../layout.ts';
import { sharedText } from '../nested.ts';
import { LOCAL } from '../origins.ts';
import { assertReadable } from '../version.ts';
import { metaHolder } from './check.ts';
import { writeField } from './writeField.ts';

/** Fields of the board's meta to change; `undefined` clears one. */
export type MetaPatch = { readonly [Field in keyof MetaFields]?: MetaFields[Field] | undefined };

/**
 * Changes the board's title, language, city and so on. Its long texts change by their difference.
 * @throws CodedError `record.invalid` where a field does not validate.
 */
export function setMeta(doc: Y.Doc, patch: MetaPatch): void {
  assertReadable(doc);
  const faults: Fault[] = [];
  const meta = readMeta(patch, (_collection, _field, fault) => faults.push(fault));
  if (faults.length > 0) throw new CodedError('record.invalid', { collection: 'meta', faults });
  const place = metaHolder(doc);
  const given = new Map<string, unknown>(Object.entries(patch));
  const read = new Map<string, unknown>(Object.entries(meta));
  for (const field of given.keys()) if (fieldKind('meta', field) === 'text') sharedText(doc, place, field);
  doc.transact(() => {
    for (const [field, value] of given) {
      writeField(place, field, { [field]: value === undefined ? undefined : read.get(field) });
    }
  }, LOCAL);
}
