import type { SeatRow } from '@parcours/shared/workshop';
import { expect, test } from 'vitest';
import {
  peopleWithoutGroup,
  placesWithoutGroup,
  proposedGrouping,
  withMoved,
} from '../../../../client/src/features/workshop/console/proposal.ts';

const person = (id: string, ...languages: string[]): SeatRow => ({
  id,
  alias: id,
  languages,
  standing: 'in',
  isMuted: false,
  isHere: true,
  hasPin: false,
});

const PEOPLE = [
  person('a', 'en'),
  person('b', 'en'),
  person('c', 'fr'),
  person('d', 'fr'),
  person('e', 'fr', 'en'),
];
const MIXED = { cities: 'mixed' } as const;

test('LW-96 a proposal of groups is changed by hand: the group works in what suits it then, and what is not met is told', () => {
  const proposed = proposedGrouping(PEOPLE, 2, MIXED, 1);
  expect(proposed.unmet).toEqual([]);
  expect(proposedGrouping(PEOPLE, 2, MIXED, 1)).toEqual(proposed);
  const french = proposed.groups.findIndex(({ language }) => language === 'fr');
  const english = 1 - french;
  const moved = withMoved(proposed, 'c', english + 1, PEOPLE, MIXED);
  expect(moved.groups[english]?.seats).toContain('c');
  expect(moved.groups.flatMap(({ seats }) => seats).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(moved.unmet).toMatchObject([{ seat: 'c', group: english + 1 }]);
  const both = withMoved(moved, 'd', english + 1, PEOPLE, MIXED);
  const all = withMoved(both, 'e', english + 1, PEOPLE, MIXED);
  expect(all.groups[english]?.language).toBe('fr');
  expect(all.groups[french]).toEqual({ language: 'fr', seats: [] });
});

test('LW-343 whoever is in no group can be put where their language is spoken and fewest are, one after the other', () => {
  const seated = (group: number, count: number, language: string) =>
    Array.from({ length: count }, (_, at) => ({ ...person(`${group}-${at}`, language), group }));
  const group = (number: number, language: string) => ({ number, language });
  const view = {
    groups: [group(1, 'fr'), group(2, 'fr'), group(3, 'en'), { ...group(4, 'fr'), mergedInto: 1 }],
    seats: [
      ...seated(1, 9, 'fr'),
      ...seated(2, 8, 'fr'),
      ...seated(3, 8, 'en'),
      person('a', 'fr'),
      person('b', 'fr'),
      person('c', 'fr'),
      person('d', 'so'),
      { ...person('e', 'fr'), standing: 'knocking' },
    ],
  } as unknown as Parameters<typeof placesWithoutGroup>[0];
  expect(peopleWithoutGroup(view).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(placesWithoutGroup(view)).toEqual([
    { seat: 'a', group: 2 },
    { seat: 'b', group: 1 },
    { seat: 'c', group: 2 },
    { seat: 'd', group: 3 },
  ]);
  expect(peopleWithoutGroup({ ...view, groups: [] })).toEqual([]);
});
