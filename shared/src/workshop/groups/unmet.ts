import { type GroupingWish, isAlone } from './cost.ts';
import { type Placeable, peopleBy, WISHES, type Wish } from './people.ts';
import { workingLanguage } from './workingLanguage.ts';

/** What of the wishes a proposal does not meet, with what it takes to say so. Groups by their numbers. */
export type Unmet =
  /** Fewer people than groups: each has a group, and the others are not made. */
  | { readonly kind: 'fewer-groups'; readonly wanted: number; readonly made: number }
  /** Somebody has no language in common with any other of the group. */
  | {
      readonly kind: 'alone-in-language';
      readonly group: number;
      readonly language: string;
      readonly seat: string;
      readonly speaks: readonly string[];
    }
  /** People who can speak with somebody of the group, but not in the group's language; those of the same languages in one. */
  | {
      readonly kind: 'without-group-language';
      readonly group: number;
      readonly language: string;
      readonly seats: readonly string[];
      readonly speaks: readonly string[];
    }
  /** Cities were to be mixed, and all of a group are of one. */
  | {
      readonly kind: 'one-city';
      readonly group: number;
      readonly city: string;
      readonly seats: readonly string[];
    }
  /** Cities were to be kept together, and one that would fit into fewer groups is in these. */
  | { readonly kind: 'city-divided'; readonly city: string; readonly groups: readonly number[] }
  /** They asked for something that fewer than half of their group asked for. */
  | { readonly kind: 'wish'; readonly wish: Wish; readonly group: number; readonly seats: readonly string[] };

export function unmetBy(groups: readonly Placeable[][], wanted: number, wish: GroupingWish): Unmet[] {
  const numbered = groups.map((people, index) => ({ number: index + 1, people }));
  return [
    ...(groups.length < wanted ? [{ kind: 'fewer-groups', wanted, made: groups.length } as const] : []),
    ...numbered.flatMap(aloneIn),
    ...numbered.flatMap(withoutLanguage),
    ...(wish.cities === 'mixed' ? numbered.flatMap(oneCity) : dividedCities(numbered)),
    ...numbered.flatMap(unheard),
  ];
}

/** What at least half of a group asked for. */
export function suits(people: readonly Placeable[]): Wish[] {
  return WISHES.filter((wish) => 2 * people.filter((person) => person.wish === wish).length >= people.length);
}

interface Numbered {
  readonly number: number;
  readonly people: readonly Placeable[];
}

function aloneIn({ number, people }: Numbered): Unmet[] {
  const { language } = workingLanguage(people);
  return people
    .filter((person) => isAlone(person, people))
    .map(({ seat, languages }) => ({
      kind: 'alone-in-language',
      group: number,
      language,
      seat,
      speaks: languages,
    }));
}

function withoutLanguage({ number, people }: Numbered): Unmet[] {
  const { language } = workingLanguage(people);
  const without = people.filter((person) => !person.languages.includes(language) && !isAlone(person, people));
  const alike = peopleBy(without, ({ languages }) => [...languages].sort().join());
  return [...alike.values()].map((some) => ({
    kind: 'without-group-language',
    group: number,
    language,
    seats: seatsOf(some),
    speaks: some[0]?.languages ?? [],
  }));
}

function oneCity({ number, people }: Numbered): Unmet[] {
  const [city, ...others] = new Set(people.map((person) => person.city));
  return city !== undefined && others.length === 0 && people.length > 1
    ? [{ kind: 'one-city', group: number, city, seats: seatsOf(people) }]
    : [];
}

function dividedCities(groups: readonly Numbered[]): Unmet[] {
  const largest = Math.max(1, ...groups.map(({ people }) => people.length));
  const cities = peopleBy(
    groups.flatMap(({ people }) => people),
    ({ city }) => city,
  );
  return [...cities].flatMap(([city, people]): Unmet[] => {
    if (city === undefined) return [];
    const within = groups.filter((group) => group.people.some((person) => person.city === city));
    return within.length > Math.ceil(people.length / largest)
      ? [{ kind: 'city-divided', city, groups: within.map(({ number }) => number) }]
      : [];
  });
}

function unheard({ number, people }: Numbered): Unmet[] {
  const suited = suits(people);
  return WISHES.filter((wish) => !suited.includes(wish)).flatMap((wish): Unmet[] => {
    const wishing = people.filter((person) => person.wish === wish);
    return wishing.length > 0 ? [{ kind: 'wish', wish, group: number, seats: seatsOf(wishing) }] : [];
  });
}

const seatsOf = (people: readonly Placeable[]) => people.map(({ seat }) => seat);
