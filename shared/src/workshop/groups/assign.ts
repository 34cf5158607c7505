import { type Cost, compareCosts, type GroupingWish, groupCost, NOTHING, plus } from './cost.ts';
import { drawsFrom, shuffled } from './draw.ts';
import { exchange } from './exchange.ts';
import { canTalk, countsOf, type Placeable, type Wish } from './people.ts';
import { suits, type Unmet, unmetBy } from './unmet.ts';
import { workingLanguage } from './workingLanguage.ts';

interface ProposedGroup {
  /** From 1. */
  readonly number: number;
  /** The language that the group works in. */
  readonly language: string;
  readonly seats: readonly string[];
  /** What at least half of the group asked for. */
  readonly suits: readonly Wish[];
}

export interface Proposal {
  readonly groups: readonly ProposedGroup[];
  readonly unmet: readonly Unmet[];
}

/**
 * Puts people into groups whose sizes differ by one at most. In this order: as few as possible are without anybody of
 * their group to speak with, without the group's language, in a language that is not their best, in a mix of cities that
 * is not as wished, away from those who asked for the same. The same people and the same seed give the same groups, in
 * whatever order the people come. Where there are fewer people than groups, each gets a group.
 * @throws RangeError where the number of groups is no whole number from 1 on
 */
export function assign(
  people: readonly Placeable[],
  groups: number,
  wish: GroupingWish,
  seed: number,
): Proposal {
  if (!Number.isInteger(groups) || groups < 1) throw new RangeError(`${groups} groups`);
  const draw = drawsFrom(seed);
  const sorted = [...people].sort((a, b) => compareTexts(a.seat, b.seat));
  const placed = inOrder(bestPartition(sorted, Math.min(groups, people.length), wish, draw));
  return {
    groups: placed.map((group, index) => ({
      number: index + 1,
      language: workingLanguage(group).language,
      seats: group.map(({ seat }) => seat),
      suits: suits(group),
    })),
    unmet: unmetBy(placed, groups, wish),
  };
}

/** Where somebody is left alone who need not be, it is begun anew: the more often the fewer people there are. */
const PEOPLE_OVER_ALL_STARTS = 2000;

function bestPartition(
  people: readonly Placeable[],
  groups: number,
  wish: GroupingWish,
  draw: () => number,
): Placeable[][] {
  const costOf = (group: readonly Placeable[]) => groupCost(group, wish);
  const unavoidable = aloneAnyway(people, groups);
  const starts = Math.max(2, Math.floor(PEOPLE_OVER_ALL_STARTS / people.length));
  let best: { readonly partition: Placeable[][]; readonly cost: Cost } | undefined;
  for (let start = 0; start < starts; start += 1) {
    const order = start % 2 === 0 ? byRarestLanguage(people, draw) : shuffled(people, draw);
    const partition = exchange(cut(order, groups), costOf);
    const cost = partition.map(costOf).reduce(plus, NOTHING);
    if (best === undefined || compareCosts(cost, best.cost) < 0) best = { partition, cost };
    if ((best.cost[0] ?? 0) <= unavoidable) break;
  }
  return best?.partition ?? [];
}

/** At least so many are alone in any grouping: nobody of the workshop speaks with them, nor can they have a group of one. */
function aloneAnyway(people: readonly Placeable[], groups: number): number {
  const alone = people.filter(
    (person) => !people.some((other) => other !== person && canTalk(person, other)),
  );
  const groupsOfOne = Math.max(0, 2 * groups - people.length);
  return Math.max(0, alone.length - groupsOfOne);
}

/** Those who speak one language best come together, the fewest first; among them in a drawn order. */
function byRarestLanguage(people: readonly Placeable[], draw: () => number): Placeable[] {
  const best = ({ languages: [language = ''] }: Placeable) => language;
  const counts = countsOf(people.map(best));
  const count = (person: Placeable) => counts.get(best(person)) ?? 0;
  return shuffled(people, draw).sort((a, b) => count(a) - count(b) || compareTexts(best(a), best(b)));
}

/** Cuts a row of people into groups whose sizes differ by one at most. */
function cut(people: readonly Placeable[], groups: number): Placeable[][] {
  const beginning = (group: number) => Math.ceil((group * people.length) / groups);
  return Array.from({ length: groups }, (_, group) => people.slice(beginning(group), beginning(group + 1)));
}

/** By language, that of most groups first, and then by the first of their seats. */
function inOrder(groups: readonly Placeable[][]): Placeable[][] {
  const sorted = groups
    .map((group) => [...group].sort((a, b) => compareTexts(a.seat, b.seat)))
    .map((group) => ({ group, language: workingLanguage(group).language, first: group[0]?.seat ?? '' }));
  const counts = countsOf(sorted.map(({ language }) => language));
  const count = (language: string) => counts.get(language) ?? 0;
  return sorted
    .sort(
      (a, b) =>
        count(b.language) - count(a.language) ||
        compareTexts(a.language, b.language) ||
        compareTexts(a.first, b.first),
    )
    .map(({ group }) => group);
}

/** Not by the rules of a language, which differ between machines. */
function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
