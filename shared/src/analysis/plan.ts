import type { Step } from '../board/index.ts';
import { decimalSum, likeParts } from './decimal.ts';
import { derivation } from './derivation.ts';
import type { EarliestRun } from './earliest.ts';
import type { Graph } from './graph.ts';
import type { Plan } from './types.ts';

/** The earliest plan of a done objective. Nodes that finish at the same time come in the order of their ids. */
export function planOf(run: EarliestRun, objective: number): Plan {
  const steps = stepsAmong(run.closure.journey.graph, derivation(run.closure, objective));
  return {
    days: likeParts(
      run.days[objective] ?? 0,
      steps.map(({ days }) => days),
    ),
    visits: decimalSum(steps.map(({ visits }) => visits)),
    cost: decimalSum(steps.map(({ cost }) => cost)),
    steps: steps.map(({ id }) => id),
  };
}

/** The steps of some nodes, in their order. */
export function stepsAmong(graph: Graph, nodes: readonly number[]): Step[] {
  return nodes.flatMap((index) => {
    const node = graph.nodes[index];
    return node?.kind === 'step' ? node.record : [];
  });
}
