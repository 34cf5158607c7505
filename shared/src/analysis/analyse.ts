import type { Board, Problem } from '../board/index.ts';
import { coordinationOf } from './coordination.ts';
import { equityOf } from './equity.ts';
import { graphOf } from './graph.ts';
import { journeyOf } from './journey.ts';
import { leverageOf } from './leverage.ts';
import { findingsOf, objectiveProspects } from './objectives.ts';
import { compareIds, sortedById } from './order.ts';
import { prospectsOf } from './outcome.ts';
import { prioritiesOf } from './priority.ts';
import type { Analysis } from './types.ts';

/**
 * Everything that a board says by itself. Pure, and the same bytes for the same board whatever the order of its
 * records. `problems` are those that the reader of the board reported; they are passed on.
 */
export function analyse(board: Board, problems: readonly Problem[] = []): Analysis {
  const graph = graphOf(board);
  const everyone = sortedById(board.personas).map((persona) => prospectsOf(journeyOf(graph, persona)));
  const standing = everyone.map((prospects) => ({ prospects, found: objectiveProspects(prospects) }));
  const findings = standing
    .flatMap(({ prospects, found }) => findingsOf(prospects, found))
    .sort((a, b) => compareIds(a.analysis.objective, b.analysis.objective));
  const objectives = findings.map(({ analysis }) => analysis);
  const blocked = standing.map(({ prospects, found }) => ({
    prospects,
    objectives: found.filter(({ outcome }) => outcome === 'blocked').map(({ node }) => node),
  }));
  return {
    objectives,
    barriers: prioritiesOf(board, findings),
    leverage: leverageOf(graph, blocked, findings),
    equity: equityOf(board, everyone),
    coordination: coordinationOf(board, everyone),
    problems,
  };
}
