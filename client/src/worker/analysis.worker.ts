import { type Analysis, analyse, withoutBarriers } from '@parcours/shared/analysis';
import { type Board, emptyBoard } from '@parcours/shared/board';
import type { AnalysisReply, AnalysisRequest } from './messages.ts';

let board: Board = emptyBoard();
let analysis: Analysis | null = null;

/** The worker's half of `messages.ts`: keeps the board, and answers each request in turn. */
addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  postMessage(answer(data));
});

function answer({ changes, removed }: AnalysisRequest): AnalysisReply {
  board = { ...board, ...changes };
  const unchanged = Object.keys(changes).length === 0;
  const now = unchanged && analysis !== null ? analysis : analyse(board);
  analysis = now;
  return { analysis: now, whatIf: removed.length === 0 ? null : analyse(withoutBarriers(board, removed)) };
}
