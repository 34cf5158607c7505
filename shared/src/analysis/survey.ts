import type { Board } from '../board/index.ts';
import { type Graph, graphOf } from './graph.ts';
import { compareIds, sortedById } from './idOrder.ts';
import { journeyOf } from './journey.ts';
import { type Finding, findingsOf, objectiveProspects } from './objectives.ts';
import { type Prospects, prospectsOf } from './outcome.ts';
import type { Blocked } from './removals.ts';

/** What every part of the analysis of a board starts from. */
export interface Survey {
  readonly graph: Graph;
  /** Sorted by persona. */
  readonly everyone: readonly Prospects[];
  /** Sorted by objective. */
  readonly findings: readonly Finding[];
  /** All personas, blocked somewhere or not. */
  readonly blocked: readonly Blocked[];
}

export function surveyOf(board: Board): Survey {
  const graph = graphOf(board);
  const everyone = sortedById(board.personas).map((persona) => prospectsOf(journeyOf(graph, persona)));
  const standing = everyone.map((prospects) => ({ prospects, found: objectiveProspects(prospects) }));
  const findings = standing
    .flatMap(({ prospects, found }) => findingsOf(prospects, found))
    .sort((a, b) => compareIds(a.analysis.objective, b.analysis.objective));
  const blocked = standing.map(({ prospects, found }) => ({
    prospects,
    objectives: found.filter(({ outcome }) => outcome === 'blocked').map(({ node }) => node),
  }));
  return { graph, everyone, findings, blocked };
}
