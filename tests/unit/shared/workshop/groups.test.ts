import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, type Proposal } from '../../../../shared/src/workshop/groups/assign.ts';
import { groupCost } from '../../../../shared/src/workshop/groups/cost.ts';
import { exchange } from '../../../../shared/src/workshop/groups/exchange.ts';
import type { Placeable } from '../../../../shared/src/workshop/groups/people.ts';
import { placeLate, type Table } from '../../../../shared/src/workshop/groups/placeLate.ts';
import { arbitraryCrowd, crowdOf } from '../../../helpers/crowd.ts';

const MIXED = { cities: 'mixed' } as const;
const TOGETHER = { cities: 'together' } as const;

const sizesOf = ({ groups }: Proposal) => groups.map(({ seats }) => seats.length);
const kindsOf = ({ unmet }: Proposal) => [...new Set(unmet.map(({ kind }) => kind))];

describe('LW-20 the groups of 100 people of five languages in 16', () => {
  test('leave nobody without somebody to speak with, and tell who is without the language of the group', () => {
    const people = crowdOf({ fr: 61, ar: 20, es: 14, it: 3, en: 2 });
    const proposal = assign(people, 16, MIXED, 1);
    expect(sizesOf(proposal).sort()).toEqual([...Array(12).fill(6), ...Array(4).fill(7)]);
    expect(kindsOf(proposal)).not.toContain('alone-in-language');
    const languageOf = new Map(people.map(({ seat, languages }) => [seat, languages[0]]));
    for (const { number, language, seats } of proposal.groups) {
      const others = seats.filter((seat) => languageOf.get(seat) !== language);
      const told = proposal.unmet.flatMap((each) =>
        each.kind === 'without-group-language' && each.group === number ? each.seats : [],
      );
      expect(told.sort()).toEqual(others.sort());
    }
  });

  test('are made for 100 drawn people, of whom some speak several', () => {
    const [people = []] = fc.sample(
      arbitraryCrowd(['fr', 'ar', 'es', 'it', 'en'], { minLength: 100, maxLength: 100 }),
      { numRuns: 1, seed: 16 },
    );
    const proposal = assign(people, 16, TOGETHER, 4);
    expect(sizesOf(proposal).every((size) => size === 6 || size === 7)).toBe(true);
    expect(kindsOf(proposal)).not.toContain('alone-in-language');
    expect(kindsOf(proposal)).not.toContain('without-group-language');
  });

  test('are found by moving one to a smaller group where no exchange of two helps', () => {
    const people = crowdOf({ ar: 3, fr: 4 });
    const groups = exchange([people.slice(0, 4), people.slice(4)], (group) => groupCost(group, MIXED));
    expect(groups.map((group) => group.map(({ languages: [language] }) => language).join())).toEqual([
      'ar,ar,ar',
      'fr,fr,fr,fr',
    ]);
  });

  test('tell who is alone where the numbers do not allow it otherwise', () => {
    const [first, ...others] = assign(crowdOf({ fr: 5, so: 1 }), 2, MIXED, 1).unmet;
    expect(first).toEqual({
      kind: 'alone-in-language',
      group: expect.any(Number),
      language: 'fr',
      seat: 'seat-5',
      speaks: ['so'],
    });
    expect(others).toEqual([]);
  });
});

describe('LW-23 the language that a group works in', () => {
  const only = (people: readonly Placeable[]) => assign(people, 1, MIXED, 1).groups[0]?.language;

  test('is what most of it speak, of several what they speak best, then the first of the alphabet', () => {
    const speaking = (...spoken: string[][]) =>
      spoken.map((languages, index) => ({ seat: `${index}`, languages }));
    expect(only(speaking(['fr'], ['ar', 'fr'], ['ar']))).toBe('ar');
    expect(only(speaking(['fr'], ['ar', 'fr'], ['es', 'fr']))).toBe('fr');
    expect(only(speaking(['it'], ['es']))).toBe('es');
  });

  test('is the best one of people who speak two, also where that leaves cities unmixed', () => {
    const people = ['fr', 'ar', 'fr', 'ar', 'fr', 'ar'].map((best, index) => ({
      seat: `${index}`,
      languages: best === 'fr' ? ['fr', 'ar'] : ['ar', 'fr'],
      city: best === 'fr' ? 'Lyon' : 'Tunis',
    }));
    const { groups } = assign(people, 2, MIXED, 3);
    expect(groups.map(({ seats }) => seats)).toEqual([
      ['1', '3', '5'],
      ['0', '2', '4'],
    ]);
  });
});

describe('LW-24 people of one language', () => {
  const from = (...cities: (string | undefined)[]) =>
    cities.map((city, index) => ({ seat: `${index}`, languages: ['fr'], city }));

  test('are mixed by their cities, or kept together by them', () => {
    const people = from('Lyon', 'Lyon', 'Lyon', 'Tunis', 'Tunis', 'Tunis');
    const citiesOf = ({ groups }: Proposal) =>
      groups.map(({ seats }) => new Set(seats.map((seat) => people[Number(seat)]?.city)).size);
    expect(citiesOf(assign(people, 3, MIXED, 1))).toEqual([2, 2, 2]);
    expect(citiesOf(assign(people, 2, TOGETHER, 1))).toEqual([1, 1]);
    expect(assign(people, 3, MIXED, 1).unmet).toEqual([]);
    expect(assign(people, 2, TOGETHER, 1).unmet).toEqual([]);
  });

  test('are told of where a group is of one city, or a city is in more groups than it needs', () => {
    expect(assign(from('Lyon', 'Lyon', 'Lyon', undefined), 2, MIXED, 1).unmet).toEqual([
      { kind: 'one-city', group: expect.any(Number), city: 'Lyon', seats: expect.any(Array) },
    ]);
    expect(assign(from('Lyon', 'Lyon', 'Tunis', 'Tunis', 'Leeds', 'Leeds'), 2, TOGETHER, 1).unmet).toEqual([
      { kind: 'city-divided', city: expect.any(String), groups: [1, 2] },
    ]);
  });
});

describe('LW-25 people who ask for a phone-friendly or a quiet group', () => {
  const wishing = (wishes: Placeable['wish'][]) =>
    wishes.map((wish, index) => ({ seat: `${index}`, languages: ['fr'], wish }));

  test('are put together, and the group is known for it', () => {
    const { groups, unmet } = assign(
      wishing(['phone', undefined, 'quiet', 'phone', undefined, 'quiet']),
      3,
      MIXED,
      1,
    );
    expect(groups.map(({ seats, suits }) => [seats, suits])).toEqual([
      [['0', '3'], ['phone']],
      [['1', '4'], []],
      [['2', '5'], ['quiet']],
    ]);
    expect(unmet).toEqual([]);
  });

  test('are told of where most of their group did not', () => {
    expect(assign(wishing(['quiet', undefined, undefined]), 1, MIXED, 1).unmet).toEqual([
      { kind: 'wish', wish: 'quiet', group: 1, seats: ['0'] },
    ]);
  });
});

describe('LW-21 groups', () => {
  test('are fewer than asked for where there are fewer people', () => {
    const { groups, unmet } = assign(crowdOf({ fr: 2 }), 3, MIXED, 1);
    expect(groups.map(({ seats }) => seats)).toEqual([['seat-0'], ['seat-1']]);
    expect(unmet).toEqual([{ kind: 'fewer-groups', wanted: 3, made: 2 }]);
    expect(assign([], 3, MIXED, 1)).toEqual({
      groups: [],
      unmet: [{ kind: 'fewer-groups', wanted: 3, made: 0 }],
    });
  });

  test('are refused in a number that none can have', () => {
    for (const groups of [0, -1, 1.5, Number.NaN]) {
      expect(() => assign(crowdOf({ fr: 2 }), groups, MIXED, 1)).toThrow(RangeError);
    }
  });

  test('differ with the seed', () => {
    const people = crowdOf({ fr: 30 });
    const seats = (seed: number) => assign(people, 5, MIXED, seed).groups.map((group) => group.seats);
    expect(seats(1)).not.toEqual(seats(2));
  });
});

describe('LW-26 somebody who comes late', () => {
  const table = (number: number, seated: number, more: Partial<Table> = {}): Table => ({
    number,
    language: 'fr',
    languages: ['fr'],
    seated,
    isOpen: true,
    ...more,
  });
  const person = (...languages: string[]): Placeable => ({ seat: 'late', languages });

  test('goes to the smallest group that works in a language of theirs, of several in their best', () => {
    expect(placeLate(person('fr'), [table(1, 7), table(2, 6), table(3, 6)])).toBe(2);
    expect(placeLate(person('fr'), [table(1, 4, { language: 'ar', languages: ['ar'] }), table(2, 7)])).toBe(
      2,
    );
    const arabic = { language: 'ar', languages: ['ar'] };
    expect(placeLate(person('ar', 'fr'), [table(1, 6), table(2, 6, arabic)])).toBe(2);
    expect(placeLate(person('ar', 'fr'), [table(1, 5), table(2, 6, arabic)])).toBe(1);
  });

  test('else to one where somebody speaks with them', () => {
    const some = table(2, 7, { languages: ['fr', 'so'] });
    expect(placeLate(person('so'), [table(1, 3), some])).toBe(2);
    expect(placeLate(person('so', 'fr'), [table(1, 7), some])).toBe(1);
  });

  test('not to a group of eight, nor to one that is closed, and to one that all have left only if no other fits', () => {
    expect(placeLate(person('fr'), [table(1, 7), table(2, 3, { isOpen: false })])).toBe(1);
    expect(placeLate(person('fr'), [table(1, 7), table(2, 0, { languages: [] })])).toBe(1);
    expect(placeLate(person('fr'), [table(1, 8), table(2, 0, { languages: [] })])).toBe(2);
    expect(placeLate(person('fr'), [table(1, 8), table(2, 9)])).toBeUndefined();
    expect(placeLate(person('ti'), [table(1, 3)])).toBeUndefined();
  });

  test('does not change the list that is looked through', () => {
    const tables = [table(1, 7), table(2, 6)];
    placeLate(person('fr'), tables);
    expect(tables.map(({ number }) => number)).toEqual([1, 2]);
  });
});
