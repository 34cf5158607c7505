import TinyQueue from 'tinyqueue';
import { type Agenda, Closure } from './closure.ts';
import type { Graph } from './graph.ts';
import type { Journey } from './journey.ts';

/** closure(p, ∅) settled by time, with the day on which each done node is finished at the earliest. */
export interface EarliestRun {
  readonly closure: Closure;
  readonly days: Float64Array;
}

/**
 * Settles nodes in the order of their earliest finishing time, then of their ids: Knuth's generalisation of
 * Dijkstra's algorithm (Information Processing Letters 6, 1977). The time of a node is the latest of what it
 * rests on, plus its days, and so never before any of them; so a node's time is known once it can be done.
 */
export function earliestRun(journey: Journey): EarliestRun {
  const agenda = new ByFinishingTime(journey.graph);
  return { closure: new Closure(journey, journey.blocking, agenda), days: agenda.days };
}

class ByFinishingTime implements Agenda {
  readonly days: Float64Array;
  readonly #graph: Graph;
  readonly #queue: TinyQueue<number>;
  #now = 0;

  constructor(graph: Graph) {
    this.days = new Float64Array(graph.nodes.length);
    this.#graph = graph;
    this.#queue = new TinyQueue<number>([], (a, b) => this.#timeOf(a) - this.#timeOf(b) || a - b);
  }

  add(node: number): void {
    const routeNode = this.#graph.nodes[node];
    this.days[node] = this.#now + (routeNode?.kind === 'step' ? routeNode.record.days : 0);
    this.#queue.push(node);
  }

  next(): number | undefined {
    const node = this.#queue.pop();
    if (node !== undefined) this.#now = this.#timeOf(node);
    return node;
  }

  #timeOf(node: number): number {
    return this.days[node] ?? 0;
  }
}
