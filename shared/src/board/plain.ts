export type PlainValue = null | boolean | number | string | PlainValue[] | { [key: string]: PlainValue };

/** What `toPlain` met in a value: a key that it left out, or something that JSON cannot hold. */
export type Impurity = 'forbidden-key' | 'not-json';

/** Deeper than any record needs; past it, hostile nesting would overflow the stack. */
const MAX_DEPTH = 32;

/**
 * A copy of a value as plain JSON data. Keys are sorted, so that two readers of one document get the same bytes.
 * A `__proto__` key is left out and something that is not JSON becomes null; both are told to `onImpurity`. Half a
 * surrogate pair becomes U+FFFD, as it does in every encoder: else the person who typed it would read other bytes
 * than everyone else.
 */
export function toPlain(value: unknown, onImpurity: (impurity: Impurity) => void, depth = 0): PlainValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (depth < MAX_DEPTH && Array.isArray(value)) {
    return value.map((item) => toPlain(item, onImpurity, depth + 1));
  }
  if (depth < MAX_DEPTH && isDictionary(value)) return plainObject(value, onImpurity, depth);
  onImpurity('not-json');
  return null;
}

/** Whether a value is an object made of keys alone, and not an instance of some class. */
export function isDictionary(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return isUsual(prototype) || !isOfClass(prototype);
}

const isUsual = (prototype: unknown): boolean => prototype === null || prototype === Object.prototype;

/** Decoded data has no functions in it, and so no constructor. */
function isOfClass(prototype: unknown): boolean {
  const maker: unknown = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  return typeof maker === 'function';
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function plainObject(
  value: Record<string, unknown>,
  onImpurity: (impurity: Impurity) => void,
  depth: number,
): { [key: string]: PlainValue } {
  const copy: { [key: string]: PlainValue } = {};
  // What a decoder makes of a `__proto__` key; once encoded again there is no trace of it, so it must not count.
  if (!isUsual(Object.getPrototypeOf(value))) onImpurity('forbidden-key');
  for (const key of Object.keys(value).sort()) {
    if (key === '__proto__') onImpurity('forbidden-key');
    else if (value[key] !== undefined) copy[wellFormed(key)] = toPlain(value[key], onImpurity, depth + 1);
  }
  return copy;
}
