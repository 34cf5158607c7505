import type { BarrierOn, SharedLeverageEntry } from '@parcours/shared/analysis';
import type { Barrier, Board } from '@parcours/shared/board';
import { blockingBarriers, closure } from './closure.ts';
import { inListOrder, sorted, subsetsOf } from './subsets.ts';

interface Trial {
  readonly levers: number[];
  readonly unlocks: SharedLeverageEntry['unlocks'];
}

/** Tries all choices of levers for each budget, on every board. */
export function leverageOverAll(
  boards: readonly Board[],
  levers: readonly (readonly BarrierOn[])[],
): SharedLeverageEntry[] {
  const places = levers.map((_, place) => place);
  const trials = [0, 1, 2, 3, 4, 5].flatMap((size) =>
    subsetsOf(places, size).map((chosen) => ({
      levers: chosen,
      unlocks: unlockedBy(
        boards,
        chosen.flatMap((place) => levers[place] ?? []),
      ),
    })),
  );
  return [1, 2, 3, 4, 5].map((budget) => {
    const [best] = trials.filter((trial) => trial.levers.length <= budget).sort(bestFirst);
    return { budget, levers: best?.levers ?? [], unlocks: best?.unlocks ?? [], exact: true };
  });
}

const padded = ({ levers }: Trial) => levers.map((place) => String(place).padStart(3, '0'));

function bestFirst(a: Trial, b: Trial): number {
  return (
    b.unlocks.length - a.unlocks.length ||
    a.levers.length - b.levers.length ||
    inListOrder(padded(a), padded(b))
  );
}

function unlockedBy(boards: readonly Board[], taken: readonly BarrierOn[]): Trial['unlocks'] {
  return boards.flatMap((on, board) => {
    const gone = taken.filter((barrier) => barrier.board === board).map(({ barrier }) => barrier);
    return unlockedOn(on, (barrier) => gone.includes(barrier.id)).map((objective) => ({ board, objective }));
  });
}

function unlockedOn(board: Board, isGone: (barrier: Barrier) => boolean) {
  const unlocked = board.personas.flatMap((persona) => {
    const blocking = blockingBarriers(board, persona);
    const now = closure(board, persona, blocking).done;
    const then = closure(
      board,
      persona,
      blocking.filter((barrier) => !isGone(barrier)),
    ).done;
    return board.objectives.filter(({ id }) => then.has(id) && !now.has(id)).map(({ id }) => id);
  });
  return sorted(unlocked);
}
