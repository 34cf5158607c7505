import { type Analysis, analyse, withoutBarriers } from '@parcours/shared/analysis';
import { type Board, emptyBoard } from '@parcours/shared/board';
import {
  ANALYSED,
  type AnalysisReply,
  type AnalysisRequest,
  type ReportReply,
  type ReportRequest,
} from './messages.ts';
import type { writeReport } from './writeReport.ts';

type Writer = { readonly writeReport: typeof writeReport };

/**
 * Answers analysis requests in turn, keeping the board between them as `messages.ts` says. What writes reports is
 * large, and loaded by `loadWriter` when the first is asked for.
 */
export function createAnswerer(
  loadWriter: () => Promise<Writer>,
): (request: AnalysisRequest) => Promise<AnalysisReply> {
  let board: Board = emptyBoard();
  let analysis: Analysis | null = null;
  return async ({ changes, removed, report }) => {
    board = { ...board, ...changes };
    const isUnchanged = ANALYSED.every((name) => changes[name] === undefined);
    const now = isUnchanged && analysis !== null ? analysis : analyse(board);
    analysis = now;
    return {
      analysis: now,
      whatIf: removed.length === 0 ? null : analyse(withoutBarriers(board, removed)),
      report: report && (await write(loadWriter, board, now, report)),
    };
  };
}

async function write(
  loadWriter: () => Promise<Writer>,
  board: Board,
  analysis: Analysis,
  request: ReportRequest,
): Promise<ReportReply> {
  const writer = await loadWriter().catch(() => undefined);
  if (writer === undefined) return { step: 'missing' };
  try {
    return { step: 'written', ...writer.writeReport(board, analysis, request) };
  } catch {
    return { step: 'failed' };
  }
}
