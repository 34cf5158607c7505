import { type Analysis, analyse, withoutBarriers } from '@parcours/shared/analysis';
import { type Board, emptyBoard } from '@parcours/shared/board';
import type * as makers from './makers.ts';
import {
  ANALYSED,
  type AnalysisReply,
  type AnalysisRequest,
  type PictureReply,
  type ReportReply,
} from './messages.ts';

type Makers = Pick<typeof makers, 'drawPicture' | 'writeReport'>;

/**
 * Answers analysis requests in turn, keeping the board between them as `messages.ts` says. What writes reports and draws
 * pictures is large, and loaded by `loadMakers` when the first is asked for.
 */
export function createAnswerer(
  loadMakers: () => Promise<Makers>,
): (request: AnalysisRequest) => Promise<AnalysisReply> {
  let board: Board = emptyBoard();
  let analysis: Analysis | null = null;
  return async ({ changes, removed, report, picture }) => {
    board = { ...board, ...changes };
    const isUnchanged = ANALYSED.every((name) => changes[name] === undefined);
    const now = isUnchanged && analysis !== null ? analysis : analyse(board);
    analysis = now;
    const of = board;
    return {
      analysis: now,
      whatIf: removed.length === 0 ? null : analyse(withoutBarriers(board, removed)),
      report:
        report &&
        (await made<ReportReply>(loadMakers, ({ writeReport }) => ({
          step: 'written',
          ...writeReport(of, now, report),
        }))),
      picture:
        picture &&
        (await made<PictureReply>(loadMakers, ({ drawPicture }) => ({
          step: 'drawn',
          picture: drawPicture(of, now, picture),
        }))),
    };
  };
}

async function made<Reply>(
  loadMakers: () => Promise<Makers>,
  make: (makers: Makers) => Reply,
): Promise<Reply | { readonly step: 'missing' } | { readonly step: 'failed' }> {
  const loaded = await loadMakers().catch(() => undefined);
  if (loaded === undefined) return { step: 'missing' };
  try {
    return make(loaded);
  } catch {
    return { step: 'failed' };
  }
}
