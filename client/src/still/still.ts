import type { BoardJson } from '@parcours/shared/board';
import { call } from '../api/request.ts';
import type { FirstBoard } from '../session/aheadOfCode.ts';
import { drawStill } from './drawStill.ts';

declare global {
  interface Window {
    /** The board that a link leads to, as the page itself asked for it: see `aheadOfScripts.ts`. */
    boardAhead?: Promise<BoardJson | undefined>;
  }
}

/** Where the still of the board is, until the board takes its place. */
const place = document.createElement('div');

/** Shows a still of a board while the code of its page is on its way. */
export async function showStill(
  { boardId, token }: FirstBoard,
  words: () => Promise<{ readonly 'board.still': string }>,
): Promise<void> {
  document.body.append(place);
  const board =
    (await window.boardAhead) ??
    (await call('GET /api/boards/{id}', { path: { id: boardId }, bearer: token }));
  if (!place.isConnected) return;
  const status = document.createElement('p');
  status.role = 'status';
  drawStill(place, board, { boardId, status });
  // They are more than the still is, and would be in its way.
  void words().then((known) => {
    status.textContent = known['board.still'];
  });
}

/** Has the still, if there is one, shown within something that stands for the board until it is there. */
export function moveStill(into: Element): void {
  if (place.isConnected) into.append(place);
}

/** Ends it, if no part of the page has taken it. */
export function endUntakenStill(): void {
  if (place.parentElement === document.body) place.remove();
}
