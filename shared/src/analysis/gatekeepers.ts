import type { ActorId } from '../board/index.ts';
import type { Closure } from './closure.ts';
import { derivation } from './derivation.ts';
import { essentialGroups } from './essential.ts';
import type { Graph } from './graph.ts';
import { sortedIds } from './idOrder.ts';
import { stepsAmong } from './plan.ts';
import type { Gatekeepers } from './types.ts';

/**
 * The gatekeepers of objectives that are done in a closure, in the order of the objectives. Whatever is not in
 * one derivation of an objective cannot be its gatekeeper, so only what is gets tried, for all objectives at once.
 */
export function gatekeepersOf(
  closure: Closure,
  objectives: readonly number[],
  basis: Gatekeepers['basis'],
): Gatekeepers[] {
  const { graph } = closure.journey;
  const steps = stepsAmong(graph, [...new Set(objectives.flatMap((node) => derivation(closure, node)))]);
  const ids = sortedIds(steps.map(({ id }) => id));
  const actors = sortedIds(steps.flatMap(({ actor }) => actor ?? []));
  const groups = [...ids.map((id) => [graph.nodeOf.get(id) ?? -1]), ...nodesByActor(graph, actors)];
  return essentialGroups(closure, groups, objectives).map((essential) => ({
    basis,
    steps: ids.filter((_, index) => essential.has(index)),
    actors: actors.filter((_, index) => essential.has(ids.length + index)),
  }));
}

function nodesByActor(graph: Graph, actors: readonly ActorId[]): number[][] {
  const byActor = new Map<ActorId, number[]>(actors.map((actor) => [actor, []]));
  graph.nodes.forEach((node, index) => {
    if (node.kind === 'step' && node.record.actor) byActor.get(node.record.actor)?.push(index);
  });
  return [...byActor.values()];
}
