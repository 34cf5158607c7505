import type * as Y from 'yjs';
import {
  type BoardReading,
  COLLECTION_NAMES,
  type CollectionName,
  type Fault,
  type Problem,
  problemOf,
  readBoard,
  SCHEMA_VERSION,
} from '../board/index.ts';
import { removalOf } from './cascade.ts';
import { unescapeKey } from './keys.ts';
import { fieldsOf, holdsList, isRemoved, liveRecord, rootOf } from './layout.ts';
import { isMap, readMap } from './values.ts';
import { schemaVersion } from './version.ts';

type Fields = Record<string, unknown>;
type Entries = readonly (readonly [id: string, fields: Fields | undefined])[];

/**
 * The board that a document holds. Never throws: what does not validate is left out and reported. Records flagged as
 * removed are skipped in silence, and so is what would have been removed with them, had it been there by then.
 */
export function readSnapshot(doc: Y.Doc): BoardReading {
  const removed: string[] = [];
  const read = COLLECTION_NAMES.map((name) => [name, readEntries(doc, name, removed)] as const);
  const entries = new Map<CollectionName, Entries>(read);
  const hidden = removed.length > 0 ? removalOf(fieldLookups(entries), removed) : new Set<string>();
  const { board, problems } = readBoard({
    meta: metaFields(doc),
    records: (name) => entries.get(name)?.filter(([id]) => !hidden.has(id)) ?? [],
  });
  return { board, problems: [...documentProblems(doc), ...problems] };
}

/** The plain, unvalidated fields of one record; undefined where it is not there or was removed. */
export function recordFields(doc: Y.Doc, name: CollectionName, id: string): unknown {
  const map = liveRecord(doc, name, id);
  return map && fieldsOf(name, map);
}

/** The plain, unvalidated fields of the board's meta. */
function metaFields(doc: Y.Doc): Fields {
  const root = rootOf(doc, 'meta');
  return root ? readMap(root, (key) => (key === 'version' ? undefined : unescapeKey(key))) : {};
}

function readEntries(doc: Y.Doc, name: CollectionName, removed: string[]): Entries {
  const entries: [string, Fields | undefined][] = [];
  rootOf(doc, name)?.forEach((value, id) => {
    if (!isMap(value)) entries.push([id, undefined]);
    else if (isRemoved(value)) removed.push(id);
    else entries.push([id, fieldsOf(name, value)]);
  });
  return entries;
}

function fieldLookups(entries: ReadonlyMap<CollectionName, Entries>) {
  return function* (name: CollectionName) {
    for (const [id, fields] of entries.get(name) ?? [])
      yield [id, (field: string) => fields?.[field]] as const;
  };
}

function documentProblems(doc: Y.Doc): Problem[] {
  const problems: Problem[] = [];
  const report = (collection: string, fault: Fault) => problems.push(problemOf(collection, '', fault));
  for (const name of ['meta', ...COLLECTION_NAMES] as const) {
    const root = rootOf(doc, name);
    if (root === undefined) report(name, { code: 'document.not-map' });
    else if (holdsList(root)) report(name, { code: 'document.holds-list' });
  }
  if (schemaVersion(doc) > SCHEMA_VERSION) report('meta', { code: 'document.newer' });
  return problems;
}
