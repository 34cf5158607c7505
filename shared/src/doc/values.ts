import * as Y from 'yjs';
import { isDictionary } from '../board/index.ts';

/** As deep as plain data may nest; past it, hostile nesting would overflow the stack. */
const MAX_DEPTH = 32;

/**
 * A value of the document as plain data: texts as strings, arrays and maps as such. What has no plain form (XML,
 * subdocuments, nesting past the limit) comes back as it is, for the record's validator to refuse.
 */
export function readValue(value: unknown, depth = 0): unknown {
  if (isText(value)) return value.toString();
  if (depth > MAX_DEPTH) return value;
  if (isArray(value)) return value.toArray().map((item) => readValue(item, depth + 1));
  if (isMap(value)) return readMap(value, (key) => key, depth);
  return value;
}

/**
 * The entries of a map as an object without a prototype: there a `__proto__` key is a key like any other, which the
 * board's readers find and report. `Y.Map.toJSON` would set the prototype instead. Keys without a field are left out.
 */
export function readMap(map: Y.Map<unknown>, toField: (key: string) => string | undefined, depth = 0) {
  const fields: Record<string, unknown> = Object.create(null);
  map.forEach((value, key) => {
    const field = toField(key);
    if (field !== undefined) fields[field] = readValue(value, depth + 1);
  });
  return fields;
}

/**
 * A plain value as the document takes it. Yjs looks at `value.constructor` to choose an encoding, and refuses an
 * object with a key of that name; as a nested map it is kept.
 */
export function storable(value: unknown): unknown {
  if (!isDictionary(value) || !Object.hasOwn(value, 'constructor')) return value;
  return new Y.Map(Object.entries(value).map(([key, item]) => [key, storable(item)]));
}

/** A new shared list of plain values. */
export function sharedArray(values: readonly unknown[]): Y.Array<unknown> {
  const list = new Y.Array<unknown>();
  list.push(values.map(storable));
  return list;
}

// XML types extend these classes and are none of them: hence the constructor, and not instanceof.
export const isText = (value: unknown): value is Y.Text =>
  value instanceof Y.Text && value.constructor === Y.Text;
export const isArray = (value: unknown): value is Y.Array<unknown> => value instanceof Y.Array;
export const isMap = (value: unknown): value is Y.Map<unknown> =>
  value instanceof Y.Map && value.constructor === Y.Map;
