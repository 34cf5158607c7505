import { canTalk, type Placeable, WISHES } from './people.ts';
import { workingLanguage } from './workingLanguage.ts';

export interface GroupingWish {
  readonly cities: 'mixed' | 'together';
}

/** What is not as wished: the first number weighs more than any amount of the second, and so on. */
export type Cost = readonly number[];

export const NOTHING: Cost = [0, 0, 0, 0, 0];

/** What is not as wished in one group. */
export function groupCost(people: readonly Placeable[], wish: GroupingWish): Cost {
  const { without, behindBest } = workingLanguage(people);
  return [
    people.filter((person) => isAlone(person, people)).length,
    without,
    behindBest,
    cityCost(people, wish),
    wishCost(people),
  ];
}

/** Nobody else of the group has a language in common with the person. */
export function isAlone(person: Placeable, people: readonly Placeable[]): boolean {
  return people.length > 1 && !people.some((other) => other !== person && canTalk(person, other));
}

/** The pairs of one city, or of two. */
function cityCost(people: readonly Placeable[], { cities }: GroupingWish): number {
  const counts = new Map<string, number>();
  let known = 0;
  let ofOne = 0;
  for (const { city } of people) {
    if (city === undefined) continue;
    const before = counts.get(city) ?? 0;
    counts.set(city, before + 1);
    ofOne += before;
    known += 1;
  }
  return cities === 'mixed' ? ofOne : (known * (known - 1)) / 2 - ofOne;
}

/** The pairs of which one has a wish that the other has not: fewest where those who wish the same are together. */
function wishCost(people: readonly Placeable[]): number {
  return WISHES.reduce((sum, wish) => {
    const wishing = people.filter((person) => person.wish === wish).length;
    return sum + wishing * (people.length - wishing);
  }, 0);
}

export function plus(one: Cost, other: Cost): Cost {
  return one.map((amount, index) => amount + (other[index] ?? 0));
}

/** Negative where the first is better. */
export function compareCosts(one: Cost, other: Cost): number {
  const first = one.findIndex((amount, index) => amount !== other[index]);
  return first < 0 ? 0 : (one[first] ?? 0) - (other[first] ?? 0);
}
