export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Whether a value may be a record's id. `__proto__` fits the pattern and is refused all the same: as a key of
 * an object it would change the object's prototype instead of adding a property.
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value) && value !== '__proto__';
}
