import type { Board, Problem } from '../board/index.ts';
import { coordinationOf } from './coordination.ts';
import { equityOf } from './equity.ts';
import { leverageOf } from './leverage.ts';
import { prioritiesOf } from './priority.ts';
import { surveyOf } from './survey.ts';
import type { Analysis } from './types.ts';

/**
 * Everything that a board says by itself. Pure, and the same bytes for the same board whatever the order of its
 * records. `problems` are those that the reader of the board reported; they are passed on.
 */
export function analyse(board: Board, problems: readonly Problem[] = []): Analysis {
  const survey = surveyOf(board);
  const { graph, everyone, findings, blocked } = survey;
  const objectives = findings.map(({ analysis }) => analysis);
  return {
    objectives,
    barriers: prioritiesOf(board, survey),
    leverage: leverageOf(graph, blocked, findings),
    equity: equityOf(board, everyone),
    coordination: coordinationOf(board, everyone),
    problems,
  };
}
