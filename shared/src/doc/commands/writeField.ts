import type * as Y from 'yjs';
import { escapeKey } from '../keys.ts';
import { fieldKind, positionOf } from '../layout.ts';
import { applyList } from '../list.ts';
import type { FieldHolder } from '../nested.ts';
import { applyText } from '../text.ts';
import { isArray, isText, readValue, storable } from '../values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Writes one field of a record, or of the meta, from its validated fields, touching only what differs; undefined clears it. */
export function writeField({ collection, map }: FieldHolder, field: string, record: Fields): void {
  const current = map.get(field);
  const value = record[field];
  switch (fieldKind(collection, field)) {
    case 'text':
      if (isText(current)) applyText(current, typeof value === 'string' ? value : '');
      return;
    case 'list':
      if (isArray(current)) applyList(current, Array.isArray(value) ? value : []);
      return;
    case 'position':
      writePosition(map, record);
      return;
    case 'plain':
      setKey(map, escapeKey(field), value);
  }
}

/** Writes the position of a record: one key for both, so that two drags at once never mix. */
export function writePosition(map: Y.Map<unknown>, record: Fields): void {
  const position = positionOf(record);
  setKey(map, 'p', position);
  setKey(map, 'x', position ? undefined : record.x);
  setKey(map, 'y', position ? undefined : record.y);
}

/** Sets a key, or deletes it where the value is undefined, unless it holds the same already. */
function setKey(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) {
    if (map.has(key)) map.delete(key);
  } else if (!map.has(key) || JSON.stringify(readValue(map.get(key))) !== JSON.stringify(value)) {
    map.set(key, storable(value));
  }
}
