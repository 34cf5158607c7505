import { printable } from '../rich.ts';

/** Names for the groups: their own, or what `numbered` says of their place from 1; a name that is taken gets a number. */
export function groupNames(
  given: readonly (string | undefined)[],
  numbered: (place: number) => string,
): string[] {
  const names: string[] = [];
  given.forEach((name, at) => {
    names.push(distinct(printable(name ?? '').trim() || numbered(at + 1), names));
  });
  return names;
}

function distinct(name: string, taken: readonly string[]): string {
  let candidate = name;
  for (let count = 2; taken.includes(candidate); count++) candidate = `${name} (${count})`;
  return candidate;
}
