import { type Analysis, analyse, withoutBarriers } from '@parcours/shared/analysis';
import { type Board, emptyBoard } from '@parcours/shared/board';
import type { AnalysisReply, AnalysisRequest } from './messages.ts';

/** Answers analysis requests in turn, keeping the board between them as `messages.ts` says. */
export function createAnswerer(): (request: AnalysisRequest) => AnalysisReply {
  let board: Board = emptyBoard();
  let analysis: Analysis | null = null;
  return ({ changes, removed }) => {
    board = { ...board, ...changes };
    const unchanged = Object.keys(changes).length === 0;
    const now = unchanged && analysis !== null ? analysis : analyse(board);
    analysis = now;
    return { analysis: now, whatIf: removed.length === 0 ? null : analyse(withoutBarriers(board, removed)) };
  };
}
