import type { Barrier, Persona } from '../board/index.ts';
import { type Graph, numbersOf, type RouteNode } from './graph.ts';

/** The route as one persona may take it. */
export interface Journey {
  readonly graph: Graph;
  readonly persona: Persona;
  readonly start: number;
  /** 1 for each node the persona may take: the persona, unrestricted and own steps, own objectives. */
  readonly allowed: Uint8Array;
  /** The assets held at the start. */
  readonly holds: readonly number[];
  /** The barriers active for the persona, and those of them that block. Ascending. */
  readonly active: readonly number[];
  readonly blocking: readonly number[];
}

export function journeyOf(graph: Graph, persona: Persona): Journey {
  const active = graph.barriers.flatMap((barrier, index) =>
    isActive(barrier, persona) && graph.siteOf[index] !== -1 ? index : [],
  );
  return {
    graph,
    persona,
    start: graph.nodeOf.get(persona.id) ?? 0,
    allowed: Uint8Array.from(graph.nodes, (node) => (mayTake(node, persona) ? 1 : 0)),
    holds: numbersOf(persona.holds, graph.assetOf),
    active,
    blocking: active.filter((index) => graph.barriers[index]?.blocks),
  };
}

/** Whether a barrier stands for a persona, blocking or not. */
function isActive(barrier: Barrier, persona: Persona): boolean {
  return !barrier.removed && (barrier.affects.length === 0 || barrier.affects.includes(persona.id));
}

function mayTake(node: RouteNode, persona: Persona): boolean {
  switch (node.kind) {
    case 'persona':
      return node.record.id === persona.id;
    case 'step':
      return node.record.persona === undefined || node.record.persona === persona.id;
    case 'objective':
      return node.record.persona === persona.id;
  }
}
