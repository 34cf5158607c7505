import type * as Y from 'yjs';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, SCHEMA_VERSION } from '../board/index.ts';
import { positionOf, rootOf } from './layout.ts';
import { type RecordHolder, replaceAlike, sharedList, sharedText } from './nested.ts';
import { MIGRATION } from './origins.ts';
import { isMap } from './values.ts';
import { assertReadable, schemaVersion } from './version.ts';
import { isEmpty } from './write.ts';

/**
 * Brings a document of an older version to this one; true where there was something to do. Version 0 kept positions
 * as `x` and `y`, long texts as strings, and lists as arrays. Nothing is taken away, a document that is wholly empty
 * is left alone, and peers who migrate at the same time converge (see `replaceAlike`).
 * @throws CodedError `board.version` where a newer version of Parcours wrote the document.
 */
export function migrate(doc: Y.Doc): boolean {
  assertReadable(doc);
  if (schemaVersion(doc) === SCHEMA_VERSION || isEmpty(doc)) return false;
  doc.transact(() => {
    for (const name of COLLECTION_NAMES) migrateCollection(doc, name);
    rootOf(doc, 'meta')?.set('version', SCHEMA_VERSION);
  }, MIGRATION);
  return true;
}

function migrateCollection(doc: Y.Doc, collection: CollectionName): void {
  rootOf(doc, collection)?.forEach((map, id) => {
    if (isMap(map)) migrateRecord(doc, { collection, id, map });
  });
}

function migrateRecord(doc: Y.Doc, place: RecordHolder): void {
  const { longTexts, lists, placed } = COLLECTIONS[place.collection];
  const { map } = place;
  for (const field of longTexts) if (typeof map.get(field) === 'string') sharedText(doc, place, field);
  for (const field of lists) if (Array.isArray(map.get(field))) sharedList(doc, place, field);
  const position = placed && !map.has('p') ? positionOf({ x: map.get('x'), y: map.get('y') }) : undefined;
  if (position !== undefined) replaceAlike(doc, place, 'p', position, ['x', 'y']);
}
