import type { Board } from '../../board/index.ts';

/** What makes a board the board that it is. */
const TELLING = ['personas', 'objectives', 'steps', 'barriers'] as const;

/** Whether two boards can be states of one: they share a record, or one of them is still blank. */
export function maybeSameBoard(a: Board, b: Board): boolean {
  const [some, others] = [idsOf(a), idsOf(b)];
  return some.size === 0 || others.size === 0 || [...some].some((id) => others.has(id));
}

function idsOf(board: Board): Set<string> {
  return new Set(TELLING.flatMap((name) => board[name].map(({ id }): string => id)));
}
