import type { Barrier, Board, Objective, Persona, Step } from '@parcours/shared/board';

export type Target = Step | Objective;

export interface Reached {
  readonly done: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
}

export function activeBarriers(board: Board, persona: Persona): Barrier[] {
  return board.barriers.filter(
    (barrier) => !barrier.removed && (barrier.affects.length === 0 || barrier.affects.includes(persona.id)),
  );
}

export function blockingBarriers(board: Board, persona: Persona): Barrier[] {
  return activeBarriers(board, persona).filter(({ blocks }) => blocks);
}

export function stepsFor(board: Board, persona: Persona): Step[] {
  return board.steps.filter((step) => step.persona === undefined || step.persona === persona.id);
}

export function objectivesFor(board: Board, persona: Persona): Objective[] {
  return board.objectives.filter((objective) => objective.persona === persona.id);
}

/** The least fixpoint of the model, by going over everything until nothing changes. */
export function closure(board: Board, persona: Persona, standing: readonly Barrier[]): Reached {
  const places = new Set<string>(standing.map(({ on }) => on));
  const targets: Target[] = [...stepsFor(board, persona), ...objectivesFor(board, persona)];
  const done = new Set<string>([persona.id]);
  const held = new Set<string>(persona.holds);
  for (let before = -1; before < done.size; ) {
    before = done.size;
    for (const target of targets) {
      const arrives = board.legs.some(
        ({ id, from, to }) => to === target.id && done.has(from) && !places.has(id),
      );
      if (!arrives || places.has(target.id) || !target.needs.every((need) => held.has(need))) continue;
      done.add(target.id);
      if ('gives' in target) for (const asset of target.gives) held.add(asset);
    }
  }
  return { done, held };
}

/** Whether legs lead the persona to a card, or to the start of a leg whose end the persona may take. */
export function comesTo(board: Board, persona: Persona, place: string): boolean {
  const reach = legsLeadFrom(board, persona, persona.id);
  const leg = board.legs.find(({ id }) => id === place);
  const nodes = [...stepsFor(board, persona), ...objectivesFor(board, persona)];
  return leg ? reach.has(leg.from) && nodes.some(({ id }) => id === leg.to) : reach.has(place);
}

/** The nodes to which legs lead from a node, itself included, over nodes that the persona may take. */
export function legsLeadFrom(board: Board, persona: Persona, start: string): Set<string> {
  const nodes = new Set<string>(
    [...stepsFor(board, persona), ...objectivesFor(board, persona)].map(({ id }) => id),
  );
  const found = new Set([start]);
  for (const node of found) {
    for (const { from, to } of board.legs) if (from === node && nodes.has(to)) found.add(to);
  }
  return found;
}
