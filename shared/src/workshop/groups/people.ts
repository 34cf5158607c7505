/** What somebody asked for: a group that works on phones, or a quiet one. */
export type Wish = 'phone' | 'quiet';

export const WISHES: readonly Wish[] = ['phone', 'quiet'];

/** A person to be placed. */
export interface Placeable {
  readonly seat: string;
  /** Main tags (BCP 47), best first, at least one. */
  readonly languages: readonly string[];
  readonly city?: string | undefined;
  readonly wish?: Wish | undefined;
}

/** How often each value occurs. */
export function countsOf<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The people by what they have in common; in the order of the first of each. */
export function peopleBy<K>(
  people: readonly Placeable[],
  keyOf: (person: Placeable) => K,
): Map<K, Placeable[]> {
  const groups = new Map<K, Placeable[]>();
  for (const person of people) {
    const key = keyOf(person);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [person]);
    else known.push(person);
  }
  return groups;
}

interface Speaking {
  readonly languages: readonly string[];
}

/** They have a language in common. */
export function canTalk(one: Speaking, other: Speaking): boolean {
  return one.languages.some((language) => other.languages.includes(language));
}
