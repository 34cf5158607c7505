/** Gives again what was made of arguments that say the same; they are data through and through. */
export function remembering<A extends readonly unknown[], T>(make: (...given: A) => Promise<T>) {
  const made = new Map<string, Promise<T>>();
  return (...given: A): Promise<T> => {
    const key = JSON.stringify(given, dataOnly);
    const known = made.get(key) ?? make(...given);
    made.set(key, known);
    return known;
  };
}

function dataOnly(key: string, value: unknown): unknown {
  if (typeof value === 'function')
    throw new TypeError(`${key} is a function, which no two can be told to be alike`);
  return value;
}
