import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, type Proposal } from '../../../shared/src/workshop/groups/assign.ts';
import type { Placeable } from '../../../shared/src/workshop/groups/people.ts';
import { arbitraryCrowd } from '../../helpers/crowd.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

const FIVE = ['fr', 'ar', 'es', 'it', 'en'];
const wish = fc.record({ cities: fc.constantFrom('mixed' as const, 'together' as const) });
const crowd = arbitraryCrowd(FIVE, { minLength: 0, maxLength: 40 });

test(
  'LW-21 sizes differ by one at most, and everybody is in one group',
  () => {
    fc.assert(
      fc.property(
        crowd,
        fc.integer({ min: 1, max: 12 }),
        wish,
        fc.integer(),
        (people, groups, cities, seed) => {
          const proposal = assign(people, groups, cities, seed);
          const sizes = proposal.groups.map(({ seats }) => seats.length);
          expect(sizes).toHaveLength(Math.min(groups, people.length));
          if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
          const seats = proposal.groups.flatMap((group) => group.seats);
          expect(seats.sort()).toEqual(people.map(({ seat }) => seat).sort());
          expect(proposal.groups.map(({ number }) => number)).toEqual(sizes.map((_, index) => index + 1));
        },
      ),
      { numRuns: propertyRuns(300) },
    );
  },
  PATIENTLY.timeout,
);

test(
  'LW-22 the same people and the same seed give the same groups, in whatever order people come',
  () => {
    const shuffledToo = crowd.chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
    );
    fc.assert(
      fc.property(
        shuffledToo,
        fc.integer({ min: 1, max: 8 }),
        wish,
        fc.integer(),
        ([a, b], groups, cities, seed) => {
          expect(assign(b, groups, cities, seed)).toEqual(assign(a, groups, cities, seed));
        },
      ),
      { numRuns: propertyRuns(200) },
    );
  },
  PATIENTLY.timeout,
);

test(
  'LW-20 as few people have nobody to speak with as in the best of all groupings',
  () => {
    const seen = { met: 0, impossible: 0 };
    fc.assert(
      fc.property(
        arbitraryCrowd(FIVE.slice(0, 4), { minLength: 2, maxLength: 7 }).map(withOneOrTwoLanguages),
        fc.integer({ min: 1, max: 3 }),
        wish,
        fc.integer(),
        (people, groups, cities, seed) => {
          const proposal = assign(people, groups, cities, seed);
          const fewest = fewestAlone(people, proposal.groups.length);
          expect(aloneIn(proposal, people)).toBe(fewest);
          expect(proposal.unmet.filter(({ kind }) => kind === 'alone-in-language')).toHaveLength(fewest);
          seen[fewest === 0 ? 'met' : 'impossible'] += 1;
        },
      ),
      { numRuns: propertyRuns(2000) },
    );
    expect(seen.met).toBeGreaterThan(0);
    expect(seen.impossible).toBeGreaterThan(0);
  },
  PATIENTLY.timeout,
);

/** Most speak one language alone: who speaks three finds somebody anywhere. */
function withOneOrTwoLanguages(people: readonly Placeable[]): Placeable[] {
  return people.map((person) => ({
    ...person,
    languages: person.languages.slice(0, person.languages.length === 3 ? 2 : 1),
  }));
}

function aloneIn({ groups }: Proposal, people: readonly Placeable[]): number {
  return groups
    .map(({ seats }) => countAlone(people.filter(({ seat }) => seats.includes(seat))))
    .reduce((sum, count) => sum + count, 0);
}

function countAlone(group: readonly Placeable[]): number {
  if (group.length === 1) return 0;
  return group.filter(({ seat, languages }) =>
    group.every((other) => other.seat === seat || !other.languages.some((each) => languages.includes(each))),
  ).length;
}

/** By trying every way to put people into groups whose sizes differ by one at most. */
function fewestAlone(people: readonly Placeable[], groups: number): number {
  const [smallest, largest] = [Math.floor(people.length / groups), Math.ceil(people.length / groups)];
  const tables: Placeable[][] = Array.from({ length: groups }, () => []);
  let fewest = Number.POSITIVE_INFINITY;
  const place = (index: number) => {
    const person = people[index];
    if (person === undefined) {
      if (tables.some(({ length }) => length < smallest)) return;
      fewest = Math.min(
        fewest,
        tables.map(countAlone).reduce((sum, count) => sum + count, 0),
      );
      return;
    }
    for (const table of tables) {
      if (table.length === largest) continue;
      table.push(person);
      place(index + 1);
      table.pop();
    }
  };
  place(0);
  return fewest;
}
