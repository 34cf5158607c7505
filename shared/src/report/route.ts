import type { Persona, Step } from '../board/index.ts';
import type { Lookup } from './lookup.ts';

/**
 * The steps that legs lead a persona to, barriers or not, in the order in which a reader would tell them: by the
 * number of legs from the persona, then from left to right, from top to bottom, by id.
 */
export function routeOf(persona: Readonly<Persona>, find: Lookup): Step[] {
  const depth = reachedBy(persona, find);
  const steps = [...depth.keys()].flatMap((id) => find.steps.get(id) ?? []);
  const key = (step: Step) => depth.get(step.id) ?? 0;
  return steps.sort((a, b) => key(a) - key(b) || a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
}

/** The cards that legs lead a persona to, barriers or not, with the number of legs to each; the persona's own first. */
export function reachedBy(persona: Readonly<Persona>, find: Lookup): ReadonlyMap<string, number> {
  const depth = new Map<string, number>([[persona.id, 0]]);
  const queue: string[] = [persona.id];
  for (const from of queue) {
    for (const { to } of find.legsFrom.get(from) ?? []) {
      if (depth.has(to) || !isTheirs(to, persona.id, find)) continue;
      depth.set(to, (depth.get(from) ?? 0) + 1);
      queue.push(to);
    }
  }
  return depth;
}

function isTheirs(node: string, persona: string, find: Lookup): boolean {
  const step = find.steps.get(node);
  if (step) return step.persona === undefined || step.persona === persona;
  return find.objectives.get(node)?.persona === persona;
}
