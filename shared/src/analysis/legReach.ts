import type { Journey } from './journey.ts';
import { at, type Rows, row } from './rows.ts';

/** 1 for each node to which legs lead from the persona, over nodes that the persona may take. */
export function legReach(journey: Journey): Uint8Array {
  const { leaving, to } = journey.graph;
  return follow(journey, [journey.start], leaving, to);
}

/** 1 for each node that is one of the targets, or from which legs lead to one, over nodes within leg-reach. */
export function leadingTo(journey: Journey, targets: readonly number[]): Uint8Array {
  const { arriving, from } = journey.graph;
  return follow(journey, targets, arriving, from);
}

function follow(journey: Journey, starts: readonly number[], legs: Rows, end: Int32Array): Uint8Array {
  const seen = new Uint8Array(journey.graph.nodes.length);
  const queue: number[] = [];
  const visit = (node: number) => {
    if (seen[node] === 1 || journey.allowed[node] !== 1) return;
    seen[node] = 1;
    queue.push(node);
  };
  starts.forEach(visit);
  for (const node of queue) for (const leg of row(legs, node)) visit(at(end, leg));
  return seen;
}
