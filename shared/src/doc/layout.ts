import * as Y from 'yjs';
import { type AnyRecord, COLLECTIONS, type CollectionName, META_LONG_TEXTS } from '../board/index.ts';
import { escapeKey, unescapeKey } from './keys.ts';
import { isMap, readMap, readValue, sharedArray, storable } from './values.ts';

/** How a field is kept: a text or a list that merges, part of the position, or a plain value. */
export type FieldKind = 'text' | 'list' | 'position' | 'plain';

const META_TEXTS: ReadonlySet<string> = new Set(META_LONG_TEXTS);

export function fieldKind(name: CollectionName | 'meta', field: string): FieldKind {
  if (name === 'meta') return META_TEXTS.has(field) ? 'text' : 'plain';
  const { longTexts, lists, placed } = COLLECTIONS[name];
  if (longTexts.includes(field)) return 'text';
  if (lists.includes(field)) return 'list';
  return placed && (field === 'x' || field === 'y') ? 'position' : 'plain';
}

/** A top-level map of the document; undefined where a peer made it something else. */
export function rootOf(doc: Y.Doc, name: CollectionName | 'meta'): Y.Map<unknown> | undefined {
  try {
    return doc.getMap<unknown>(name);
  } catch {
    return undefined;
  }
}

/** A record's map, unless the record is not there or was removed. */
export function liveRecord(doc: Y.Doc, name: CollectionName, id: string): Y.Map<unknown> | undefined {
  const map = rootOf(doc, name)?.get(id);
  return isMap(map) && !isRemoved(map) ? map : undefined;
}

/** By which client, and at which clock, the record that an id stands for was added. */
export function createdAs(doc: Y.Doc, name: CollectionName, id: string): Y.ID | undefined {
  return rootOf(doc, name)?._map.get(id)?.id;
}

/** Which client wrote last under a key of a record, or of the meta; undefined where nobody has. */
export function writerOf(
  doc: Y.Doc,
  name: CollectionName | 'meta',
  id: string,
  key: string,
): number | undefined {
  const root = rootOf(doc, name);
  const holder = name === 'meta' ? root : root?.get(id);
  return isMap(holder) ? holder._map.get(key)?.id.client : undefined;
}

/** Removed records stay, flagged, so that what others write in them meanwhile survives an undo of the removal. */
export function isRemoved(map: Y.Map<unknown>): boolean {
  return map.get('deleted') === true;
}

/** A record's fields as plain data, none of it validated. */
export function fieldsOf(name: CollectionName, map: Y.Map<unknown>): Record<string, unknown> {
  const { placed } = COLLECTIONS[name];
  const ofLayout = (key: string) => key === 'id' || (key === 'p' && placed);
  const fields = readMap(map, (key) => (ofLayout(key) ? undefined : unescapeKey(key)));
  const position = placed ? map.get('p') : undefined;
  return position === undefined ? fields : Object.assign(fields, coordinates(readValue(position)));
}

/** One field of a record as plain data; cheaper than all of them. */
export function fieldOf(map: Y.Map<unknown>, field: string): unknown {
  return readValue(map.get(escapeKey(field)));
}

/** A new map with everything in it: two peers who each add a missing part later would lose one of the two. */
export function recordMap(name: CollectionName, record: AnyRecord): Y.Map<unknown> {
  const { longTexts, lists, placed } = COLLECTIONS[name];
  const entries = new Map<string, unknown>();
  for (const field of longTexts) entries.set(field, new Y.Text());
  for (const field of lists) entries.set(field, new Y.Array());
  for (const [field, value] of Object.entries(record)) {
    if (field !== 'id' && value !== undefined) entries.set(escapeKey(field), stored(name, field, value));
  }
  const position = placed ? positionOf(record) : undefined;
  if (position !== undefined) {
    entries.delete('x');
    entries.delete('y');
    entries.set('p', position);
  }
  return new Y.Map(entries);
}

/** The position key of a placed record; undefined where it has none, as a comment on a record. */
export function positionOf(record: object): [x: number, y: number] | undefined {
  const { x, y }: { x?: unknown; y?: unknown } = record;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined;
}

/** A field's plain value as the document keeps it. */
export function stored(name: CollectionName | 'meta', field: string, value: unknown): unknown {
  const kind = fieldKind(name, field);
  if (kind === 'text') return new Y.Text(String(value));
  if (kind === 'list' && Array.isArray(value)) return sharedArray(value);
  return storable(value);
}

function coordinates(position: unknown): { x: unknown; y: unknown } {
  const pair = Array.isArray(position) && position.length === 2;
  return pair ? { x: position[0], y: position[1] } : { x: position, y: position };
}

/** Whether a top-level map also holds a list: then a peer wrote something that is no record into it. */
export function holdsList(root: Y.Map<unknown>): boolean {
  return root._length > 0;
}
