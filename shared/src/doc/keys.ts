/** Keys of a record's map, and of `meta`, that say something about the document and not about the board. */
const RESERVED = /^~*(p|deleted|version)$/;
const ESCAPED = /^~+(p|deleted|version)$/;

/**
 * The key of a field in the document. A board may have an unknown field with the name of a reserved key: it is
 * kept under that name with a `~` before it.
 */
export function escapeKey(field: string): string {
  return RESERVED.test(field) ? `~${field}` : field;
}

/** The field that a key of the document holds: the inverse of `escapeKey`. */
export function unescapeKey(key: string): string {
  return ESCAPED.test(key) ? key.slice(1) : key;
}
