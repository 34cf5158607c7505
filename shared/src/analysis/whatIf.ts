import type { BarrierId, Board } from '../board/index.ts';

/** The board as it would be with these barriers taken away: each is marked removed. */
export function withoutBarriers(board: Board, ids: Iterable<BarrierId>): Board {
  const gone = new Set(ids);
  const barriers = board.barriers.map((barrier) =>
    gone.has(barrier.id) ? { ...barrier, removed: true } : barrier,
  );
  return { ...board, barriers };
}
