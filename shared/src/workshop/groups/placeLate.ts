import { compareCosts } from './cost.ts';
import { canTalk, type Placeable } from './people.ts';

/** A group as it is now. */
export interface Table {
  readonly number: number;
  /** The language that the group works in. */
  readonly language: string;
  /** The languages of those who are seated. */
  readonly languages: readonly string[];
  readonly seated: number;
  /** False for one that was merged into another, or closed. */
  readonly isOpen: boolean;
}

/** A group grows to this size by itself; beyond it a person decides. */
const MOST_AT_A_TABLE = 8;

/**
 * The number of the group for somebody who comes late: the smallest that works in a language of theirs, else the smallest
 * where somebody speaks one. A group that nobody is left in comes last. Undefined where a person has to decide: all
 * that fit have `most` people already, or none fits.
 */
export function placeLate(
  person: Pick<Placeable, 'languages'>,
  groups: readonly Table[],
  most = MOST_AT_A_TABLE,
): number | undefined {
  const [best] = groups
    .filter(({ isOpen, seated }) => isOpen && seated < most)
    .flatMap((group) => rankOf(group, person) ?? [])
    .sort((a, b) => compareCosts(a.rank, b.rank));
  return best?.number;
}

/** Less is better, the first number above all; undefined where they have no language in common. */
function rankOf(group: Table, person: Pick<Placeable, 'languages'>) {
  const place = person.languages.indexOf(group.language);
  if (place < 0 && !canTalk(person, group)) return undefined;
  const { number, seated } = group;
  return { number, rank: [seated === 0 ? 1 : 0, place < 0 ? 1 : 0, seated, place, number] };
}
