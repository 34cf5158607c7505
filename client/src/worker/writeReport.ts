import { PRACTICES } from '@parcours/scenarios/practices';
import type { Analysis } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { type DrawnReport, drawnReport, reportOn } from '@parcours/shared/drawing';
import { type NameInProse, namesInProse, practicesIn } from '@parcours/shared/report';
import type { ReportRequest } from './messages.ts';

interface Written {
  readonly report: DrawnReport;
  readonly names: readonly NameInProse[];
}

/** The report on a board as it stands now, its pictures drawn. */
export function writeReport(
  board: Board,
  analysis: Analysis,
  { problems, withNames, ...wish }: ReportRequest,
): Written {
  const { model, figure } = reportOn(
    { board, analysis: { ...analysis, problems } },
    { ...wish, now: new Date() },
    practicesIn(PRACTICES, wish.lang),
  );
  return { report: drawnReport(model, figure), names: withNames ? namesInProse(board) : [] };
}
