import type { ObjectiveId } from '../board/index.ts';
import { bestChoices, greedyChoices } from './choices.ts';
import type { Graph } from './graph.ts';
import type { Finding } from './objectives.ts';
import { type Blocked, Removals } from './removals.ts';
import type { LeverageEntry } from './types.ts';

/** How many barriers may be taken away at once. */
export const BUDGETS = [1, 2, 3, 4, 5];
/** Up to so many active blocking barriers, every set is tried. */
export const EXACT_BARRIERS = 16;

/** The barriers that open most, for each budget. `everyone` has all personas, blocked somewhere or not. */
export function leverageOf(
  graph: Graph,
  everyone: readonly Blocked[],
  findings: readonly Finding[],
): LeverageEntry[] {
  const removals = new Removals(everyone);
  const exact = countActiveBlocking(everyone) <= EXACT_BARRIERS;
  const choices = exact
    ? bestChoices(removals, relevantBarriers(findings), BUDGETS)
    : greedyChoices(removals, unlockSets(graph, findings), BUDGETS);
  return choices.map((choice, index) => ({
    budget: index + 1,
    barriers: choice.taken.flatMap((barrier) => graph.barriers[barrier]?.id ?? []),
    unlocks: removals.without(choice.taken, () => objectiveIds(graph, removals.unlocked())),
    exact,
  }));
}

function countActiveBlocking(everyone: readonly Blocked[]): number {
  return new Set(everyone.flatMap(({ prospects }) => prospects.journey.blocking)).size;
}

/** The barriers that can matter to some blocked objective, by number, ascending: of equals, no other is in the smallest. */
export function relevantBarriers(findings: readonly Finding[]): number[] {
  const numbers = new Set(findings.flatMap(({ unlocking }) => unlocking?.relevant ?? []));
  return [...numbers].sort((a, b) => a - b);
}

/** The unlock sets of all objectives by number, each once, in lexicographic order. */
export function unlockSets(graph: Graph, findings: readonly Finding[]): number[][] {
  const numberOf = new Map(graph.barriers.map(({ id }, index) => [id, index]));
  const sets = findings.flatMap(({ unlocking }) => unlocking?.sets.sets ?? []);
  const distinct = new Map(sets.map((set) => [set.join(' '), set.flatMap((id) => numberOf.get(id) ?? [])]));
  return [...distinct.values()].sort(compareNumbers);
}

export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((number, index) => number !== b[index]);
  return differing === -1 ? a.length - b.length : (a[differing] ?? 0) - (b[differing] ?? -1);
}

function objectiveIds(graph: Graph, nodes: readonly number[]): ObjectiveId[] {
  return nodes.flatMap((index) => {
    const node = graph.nodes[index];
    return node?.kind === 'objective' ? node.record.id : [];
  });
}
