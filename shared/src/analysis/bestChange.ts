import { BUDGETS } from './leverage.ts';
import type { LeverRemovals, ObjectiveOn, SharedLeverageEntry } from './leverRemovals.ts';

/** The change to ask for, as the levers to remove, ascending by place, and what that opens. */
export type BestChange =
  | {
      readonly kind: 'few';
      readonly levers: readonly number[];
      readonly unlocks: readonly ObjectiveOn[];
      /** Whether it is certain that no other choice of as few opens more. */
      readonly exact: boolean;
      /** Whether another choice of as many is known that opens as much. */
      readonly hasEquals: boolean;
    }
  /** No choice of at most five is known to open anything; these do, and none of them can be spared. */
  | {
      readonly kind: 'many';
      readonly levers: readonly number[];
      readonly unlocks: readonly ObjectiveOn[];
      /** Whether it is certain that five levers open nothing. */
      readonly exact: boolean;
    };

/** A change that somebody can decide on at one meeting. */
const SMALL_BUDGET = 3;
/** What the leverage was asked for. */
const MOST = Math.max(...BUDGETS);

type Weigh = (levers: readonly number[]) => number;

/**
 * The most that at most three levers open, by as few of them as that takes; where three open nothing, the fewest that
 * open something. Of choices that open as much, the more severe; of equals, the one that comes first.
 */
export function bestChangeOf(
  removals: LeverRemovals,
  leverage: readonly SharedLeverageEntry[],
  severity: readonly number[],
): BestChange | undefined {
  if (removals.blockedObjectives === 0) return undefined;
  const weigh = (levers: readonly number[]) => levers.reduce((sum, lever) => sum + (severity[lever] ?? 0), 0);
  const base = smallest(leverage);
  if (base) return mostSevere(removals, base.levers, base.exact, weigh);
  const levers = smallestOpening(removals, weigh);
  // Barriers that belong to no lever.
  if (levers.length === 0) return undefined;
  if (levers.length <= MOST) return mostSevere(removals, levers, false, weigh);
  const exact = leverage.every((entry) => entry.exact) || removals.needMoreThan(MOST);
  return { kind: 'many', levers, unlocks: removals.unlockedBy(levers), exact };
}

function smallest(leverage: readonly SharedLeverageEntry[]): SharedLeverageEntry | undefined {
  const opening = leverage.filter(({ unlocks }) => unlocks.length > 0);
  const small = opening.filter(({ budget }) => budget <= SMALL_BUDGET);
  if (small.length === 0) return opening[0];
  const most = Math.max(...small.map(({ unlocks }) => unlocks.length));
  return small.find(({ unlocks }) => unlocks.length === most);
}

/** Of the choices of as many that are known, one that opens most, and is most severe. */
function mostSevere(
  removals: LeverRemovals,
  levers: readonly number[],
  exact: boolean,
  weigh: Weigh,
): BestChange {
  const tried = distinct(rivals(removals, levers, exact)).map((rival) => ({
    levers: rival,
    gain: gainOf(removals, rival),
    weight: weigh(rival),
  }));
  const most = Math.max(...tried.map(({ gain }) => gain));
  const equals = tried.filter(({ gain }) => gain === most);
  const best = equals.reduce((a, b) => (b.weight > a.weight ? b : a)).levers;
  const lean = irreducible(removals, best, most);
  if (lean.length < best.length) return mostSevere(removals, lean, exact, weigh);
  return {
    kind: 'few',
    levers: best,
    unlocks: removals.unlockedBy(best),
    exact,
    hasEquals: equals.length > 1,
  };
}

function rivals(removals: LeverRemovals, levers: readonly number[], exact: boolean): (readonly number[])[] {
  if (exact) return choicesOf(removals.relevant(), levers.length);
  const openings = removals.openings().filter(({ length }) => length === levers.length);
  return [levers, ...openings, ...swaps(removals, levers)];
}

function gainOf(removals: LeverRemovals, levers: readonly number[]): number {
  return removals.without(levers, () => removals.gain());
}

/** All choices of so many, in lexicographic order. */
function choicesOf(levers: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return levers.flatMap((first, at) =>
    choicesOf(levers.slice(at + 1), size - 1).map((others) => [first, ...others]),
  );
}

/** The choices in which one lever is another one. */
function swaps(removals: LeverRemovals, levers: readonly number[]): number[][] {
  const others = removals.relevant().filter((lever) => !levers.includes(lever));
  return levers.flatMap((out) => {
    const kept = levers.filter((lever) => lever !== out);
    return others.map((lever) => [...kept, lever].sort(ascending));
  });
}

function distinct(choices: readonly (readonly number[])[]): (readonly number[])[] {
  return [...new Map(choices.map((choice) => [choice.join(' '), choice])).values()];
}

/** Of the openings known the smallest, and of these the most severe; empty where none is known. */
function smallestOpening(removals: LeverRemovals, weigh: Weigh): readonly number[] {
  const found = removals.openings().map((levers) => irreducible(removals, levers, 1));
  const isBetter = (a: readonly number[], b: readonly number[]) =>
    a.length === b.length ? weigh(a) > weigh(b) : a.length < b.length;
  return found.reduce((best, next) => (best.length === 0 || isBetter(next, best) ? next : best), []);
}

/** The same levers, ascending, without those that can be spared for opening so many, the last of them first. */
function irreducible(removals: LeverRemovals, levers: readonly number[], gain: number): number[] {
  const sorted = [...levers].sort(ascending);
  return sorted.reduceRight((kept, lever) => {
    const rest = kept.filter((other) => other !== lever);
    return gainOf(removals, rest) >= gain ? rest : kept;
  }, sorted);
}

const ascending = (a: number, b: number) => a - b;
