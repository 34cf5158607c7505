/** The lists of one language, from `shared/messages/<language>/names.json`. */
export interface Names {
  /** How an alias is made: `{adjective} {animal}`, in the order of the language. */
  readonly alias: string;
  readonly adjectives: readonly string[];
  readonly animals: readonly string[];
  /** Plants, by which groups are called. */
  readonly groups: readonly string[];
  /** What the way back to a seat is made of. A word stands at the same place in all languages that have it. */
  readonly words: readonly string[];
}

/** The name of a group by its number, from 1. After the last name they begin anew: the number is what tells groups apart. */
export function groupName(number: number, { groups }: Names): string {
  return groups[(number - 1) % groups.length] ?? '';
}
