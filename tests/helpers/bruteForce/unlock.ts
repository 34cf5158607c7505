import type { BarrierId, Board, Objective, Persona } from '@parcours/shared/board';
import { blockingBarriers, closure } from './closure.ts';
import { inListOrder, sorted, subsetsOf } from './subsets.ts';

/** All unlock sets of a blocked objective: tries the subsets of the active blocking barriers, smallest first. */
export function allUnlockSets(board: Board, persona: Persona, objective: Objective): BarrierId[][] {
  const blocking = blockingBarriers(board, persona);
  for (let size = 1; size <= blocking.length; size++) {
    const sets = subsetsOf(blocking, size)
      .filter((set) => {
        const standing = blocking.filter((barrier) => !set.includes(barrier));
        return closure(board, persona, standing).done.has(objective.id);
      })
      .map((set) => sorted(set.map(({ id }) => id)))
      .sort(inListOrder);
    if (sets.length > 0) return sets;
  }
  throw new Error('the objective is not blocked');
}
