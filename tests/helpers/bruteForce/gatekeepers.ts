import type { Gatekeepers } from '@parcours/shared/analysis';
import type { Barrier, Board, Objective, Persona, Step } from '@parcours/shared/board';
import { closure } from './closure.ts';
import { sorted } from './subsets.ts';

/** Takes each step, and all steps of each actor, off the board, and looks whether the objective is still done. */
export function gatekeepers(
  board: Board,
  persona: Persona,
  objective: Objective,
  basis: Gatekeepers['basis'],
  standing: readonly Barrier[],
): Gatekeepers {
  const isLostWithout = (gone: (step: Step) => boolean) => {
    const rest = { ...board, steps: board.steps.filter((step) => !gone(step)) };
    return !closure(rest, persona, standing).done.has(objective.id);
  };
  const steps = board.steps.map(({ id }) => id);
  const actors = board.actors.map(({ id }) => id);
  return {
    basis,
    steps: sorted(steps.filter((id) => isLostWithout((step) => step.id === id))),
    actors: sorted(actors.filter((id) => isLostWithout((step) => step.actor === id))),
  };
}
