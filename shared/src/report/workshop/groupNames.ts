import { printable } from '../rich.ts';
import type { GroupName } from './boards.ts';

/** Names for groups: their own, or what `numbered` says of their place; a name that is taken gets a number. */
export function groupNames(given: readonly GroupName[], numbered: (place: number) => string): string[] {
  const names: string[] = [];
  given.forEach(({ group = '', place }, at) => {
    names.push(distinct(printable(group).trim() || numbered(place ?? at + 1), names));
  });
  return names;
}

function distinct(name: string, taken: readonly string[]): string {
  let candidate = name;
  for (let count = 2; taken.includes(candidate); count++) candidate = `${name} (${count})`;
  return candidate;
}
