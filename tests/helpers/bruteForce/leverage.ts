import type { LeverageEntry } from '@parcours/shared/analysis';
import type { Barrier, Board } from '@parcours/shared/board';
import { blockingBarriers, closure } from './closure.ts';
import { inListOrder, sorted, subsetsOf } from './subsets.ts';

interface Trial {
  readonly barriers: Barrier['id'][];
  readonly unlocks: LeverageEntry['unlocks'];
}

/** Tries all sets of barriers for each budget. Meant for boards on which that is exact: up to 16 barriers. */
export function leverage(board: Board): LeverageEntry[] {
  const blocking = board.barriers.filter((barrier) =>
    board.personas.some((persona) => blockingBarriers(board, persona).includes(barrier)),
  );
  const trials = [0, 1, 2, 3, 4, 5].flatMap((size) =>
    subsetsOf(blocking, size).map((set) => ({
      barriers: sorted(set.map(({ id }) => id)),
      unlocks: unlockedBy(board, set),
    })),
  );
  return [1, 2, 3, 4, 5].map((budget) => {
    const [best] = trials.filter(({ barriers }) => barriers.length <= budget).sort(bestFirst);
    return { budget, barriers: best?.barriers ?? [], unlocks: best?.unlocks ?? [], exact: true };
  });
}

function bestFirst(a: Trial, b: Trial): number {
  return (
    b.unlocks.length - a.unlocks.length ||
    a.barriers.length - b.barriers.length ||
    inListOrder(a.barriers, b.barriers)
  );
}

function unlockedBy(board: Board, set: readonly Barrier[]): LeverageEntry['unlocks'] {
  const unlocked = board.personas.flatMap((persona) => {
    const blocking = blockingBarriers(board, persona);
    const now = closure(board, persona, blocking).done;
    const then = closure(
      board,
      persona,
      blocking.filter((barrier) => !set.includes(barrier)),
    ).done;
    return board.objectives.filter(({ id }) => then.has(id) && !now.has(id)).map(({ id }) => id);
  });
  return sorted(unlocked);
}
