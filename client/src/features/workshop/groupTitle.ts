import type { OwnGroupView } from '@parcours/shared/workshop';

/** How a group is called: its number, by which its room is found, and its name. */
export function groupTitle({ number, name }: Pick<OwnGroupView, 'number' | 'name'>): string {
  return name === undefined ? String(number) : `${number} ${name}`;
}
