import type { UnlockSets } from '@parcours/shared/analysis';
import type { Board, Objective, Persona } from '@parcours/shared/board';
import { blockingBarriers, closure } from './closure.ts';
import { inListOrder, sorted, subsetsOf } from './subsets.ts';

/** Tries all subsets of the active blocking barriers, smallest first. */
export function unlockSets(board: Board, persona: Persona, objective: Objective): UnlockSets {
  const blocking = blockingBarriers(board, persona);
  for (let size = 1; size <= blocking.length; size++) {
    const sets = subsetsOf(blocking, size)
      .filter((set) => {
        const standing = blocking.filter((barrier) => !set.includes(barrier));
        return closure(board, persona, standing).done.has(objective.id);
      })
      .map((set) => sorted(set.map(({ id }) => id)))
      .sort(inListOrder);
    if (sets.length > 0) return { size, sets: sets.slice(0, 20), exact: true };
  }
  throw new Error('the objective is not blocked');
}
