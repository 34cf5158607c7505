import type { Barrier, ObjectiveId } from '../board/index.ts';
import { bestChoices, greedyChoices } from './choices.ts';
import type { Graph } from './graph.ts';
import { type Blocked, Removals } from './removals.ts';
import type { LeverageEntry, ObjectiveAnalysis } from './types.ts';

const BUDGETS = [1, 2, 3, 4, 5];
/** Up to so many active blocking barriers, every set is tried. */
const EXACT_BARRIERS = 16;

/** The barriers that open most, for each budget. `everyone` has all personas, blocked somewhere or not. */
export function leverageOf(
  graph: Graph,
  everyone: readonly Blocked[],
  objectives: readonly ObjectiveAnalysis[],
): LeverageEntry[] {
  const removals = new Removals(everyone);
  const barriers = activeBlocking(everyone);
  const exact = barriers.length <= EXACT_BARRIERS;
  const choices = exact
    ? bestChoices(removals, barriers, BUDGETS)
    : greedyChoices(removals, unlockSets(graph, objectives), BUDGETS);
  return choices.map((choice, index) => ({
    budget: index + 1,
    barriers: choice.barriers.flatMap((barrier) => graph.barriers[barrier]?.id ?? []),
    unlocks: removals.without(choice.barriers, () => objectiveIds(graph, removals.unlocked())),
    exact,
  }));
}

/** The barriers that block somebody, by number, ascending. */
function activeBlocking(everyone: readonly Blocked[]): number[] {
  const numbers = new Set(everyone.flatMap(({ prospects }) => prospects.journey.blocking));
  return [...numbers].sort((a, b) => a - b);
}

/** The unlock sets of all objectives by number, each once, in lexicographic order. */
function unlockSets(graph: Graph, objectives: readonly ObjectiveAnalysis[]): number[][] {
  const numberOf = new Map(graph.barriers.map((barrier: Barrier, index) => [barrier.id, index]));
  const sets = objectives.flatMap(({ unlock }) => unlock?.sets ?? []);
  const distinct = new Map(sets.map((set) => [set.join(' '), set.flatMap((id) => numberOf.get(id) ?? [])]));
  return [...distinct.values()].sort(compareNumbers);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((number, index) => number !== b[index]);
  return differing === -1 ? a.length - b.length : (a[differing] ?? 0) - (b[differing] ?? -1);
}

function objectiveIds(graph: Graph, nodes: readonly number[]): ObjectiveId[] {
  return nodes.flatMap((index) => {
    const node = graph.nodes[index];
    return node?.kind === 'objective' ? node.record.id : [];
  });
}
