import type * as Y from 'yjs';
import { SCHEMA_VERSION } from '../board/index.ts';
import { CodedError } from '../errors.ts';
import { rootOf } from './layout.ts';

/** The version of the schema that a document was written with; 0 where it does not say. */
export function schemaVersion(doc: Y.Doc): number {
  const version = rootOf(doc, 'meta')?.get('version');
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 0;
}

/** @throws CodedError `board.version` where a newer version of Parcours wrote the document. */
export function assertReadable(doc: Y.Doc): void {
  const version = schemaVersion(doc);
  if (version > SCHEMA_VERSION) throw new CodedError('board.version', { version, supported: SCHEMA_VERSION });
}
