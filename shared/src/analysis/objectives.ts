import type { Objective } from '../board/index.ts';
import { Shortages } from './circles.ts';
import { gatekeepersOf } from './gatekeepers.ts';
import { outcomeOf, type Prospects } from './outcome.ts';
import { planOf } from './plan.ts';
import type { Gatekeepers, ObjectiveAnalysis, Outcome } from './types.ts';
import { type Unlocking, unlockingOf } from './unlock.ts';

/** An objective of the persona, by its node, and how it stands. */
export interface Prospect {
  readonly node: number;
  readonly objective: Objective;
  readonly outcome: Outcome;
}

/** The persona's objectives, sorted by id. */
export function objectiveProspects(prospects: Prospects): Prospect[] {
  const { graph, persona } = prospects.journey;
  return graph.nodes.flatMap((routeNode, node) => {
    if (routeNode.kind !== 'objective' || routeNode.record.persona !== persona.id) return [];
    return { node, objective: routeNode.record, outcome: outcomeOf(prospects, node) };
  });
}

export interface Finding {
  readonly analysis: ObjectiveAnalysis;
  /** What opens the objective; null unless it is blocked. */
  readonly unlocking: Unlocking | null;
}

/** What is found of each of the persona's objectives, in the same order. */
export function findingsOf(prospects: Prospects, objectives: readonly Prospect[]): Finding[] {
  const gatekeepers = gatekeepersByNode(prospects, objectives);
  const shortages = new Shortages(prospects);
  return objectives.map(({ node, objective, outcome }) => {
    const unlocking = outcome === 'blocked' ? unlockingOf(prospects, node) : null;
    const analysis = {
      objective: objective.id,
      persona: objective.persona,
      outcome,
      unlock: unlocking?.sets ?? null,
      ...(outcome === 'unattainable' ? shortages.of(node) : { missing: [], circles: [] }),
      gatekeepers: gatekeepers.get(node) ?? null,
      plan: isDone(outcome) ? planOf(prospects.asIs, node) : null,
    };
    return { analysis, unlocking };
  });
}

function isDone(outcome: Outcome): boolean {
  return outcome === 'open' || outcome === 'hindered';
}

function gatekeepersByNode(
  { asIs, unbarred }: Prospects,
  objectives: readonly Prospect[],
): Map<number, Gatekeepers> {
  const nodesWhere = (matches: (outcome: Outcome) => boolean) =>
    objectives.filter(({ outcome }) => matches(outcome)).map(({ node }) => node);
  const done = nodesWhere(isDone);
  const blocked = nodesWhere((outcome) => outcome === 'blocked');
  return new Map([
    ...pair(done, gatekeepersOf(asIs.closure, done, 'as-is')),
    ...pair(blocked, gatekeepersOf(unbarred, blocked, 'if-unblocked')),
  ]);
}

function pair<Value>(nodes: readonly number[], values: readonly Value[]): [number, Value][] {
  return values.map((value, index) => [nodes[index] ?? -1, value]);
}
