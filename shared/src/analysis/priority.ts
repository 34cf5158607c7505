import {
  type Barrier,
  type BarrierId,
  type Board,
  countVotes,
  type ObjectiveId,
  type PersonaId,
} from '../board/index.ts';
import { compareIds } from './idOrder.ts';
import type { Finding } from './objectives.ts';
import { comesTo } from './outcome.ts';
import { at } from './rows.ts';
import type { Survey } from './survey.ts';
import type { BarrierAnalysis } from './types.ts';

/** The parts by which barriers are ranked, in the order in which they count; severity and votes break ties. */
interface Ranked extends BarrierAnalysis {
  readonly severity: number;
  readonly votes: number;
}

/** The barriers not removed, in priority order. */
export function prioritiesOf(board: Board, { graph, everyone, findings }: Survey): BarrierAnalysis[] {
  const roles = rolesOf(findings);
  const votes = countVotes(board.votes);
  const affected = affectedBy(graph, everyone);
  const ranked = (barrier: Barrier): Ranked => ({
    barrier: barrier.id,
    essentialFor: roles.get(barrier.id)?.essentialFor ?? [],
    partOf: roles.get(barrier.id)?.partOf ?? [],
    personas: affected.get(barrier.id) ?? [],
    severity: barrier.severity,
    votes: votes.get(barrier.id)?.total ?? 0,
  });
  return board.barriers
    .filter(({ removed }) => !removed)
    .map(ranked)
    .sort(comparePriority)
    .map(({ severity: _severity, votes: _votes, ...analysis }) => analysis);
}

/** Whom each barrier stands for, and who can come to it. */
function affectedBy(
  graph: Survey['graph'],
  everyone: Survey['everyone'],
): ReadonlyMap<BarrierId, readonly PersonaId[]> {
  const affected = new Map<BarrierId, PersonaId[]>();
  for (const prospects of everyone) {
    for (const barrier of prospects.journey.active) {
      const id = graph.barriers[barrier]?.id;
      if (id === undefined || !comesTo(prospects, at(graph.siteOf, barrier))) continue;
      affected.set(id, [...(affected.get(id) ?? []), prospects.journey.persona.id]);
    }
  }
  return affected;
}

function comparePriority(a: Ranked, b: Ranked): number {
  return (
    b.essentialFor.length - a.essentialFor.length ||
    b.partOf.length - a.partOf.length ||
    b.personas.length - a.personas.length ||
    b.severity - a.severity ||
    b.votes - a.votes ||
    compareIds(a.barrier, b.barrier)
  );
}

interface Roles {
  readonly essentialFor: ObjectiveId[];
  readonly partOf: ObjectiveId[];
}

function rolesOf(findings: readonly Finding[]): Map<BarrierId, Roles> {
  const result = new Map<BarrierId, Roles>();
  for (const { analysis, unlocking } of findings) {
    for (const barrier of new Set(unlocking?.sets.sets.flat())) {
      const roles = result.get(barrier) ?? { essentialFor: [], partOf: [] };
      result.set(barrier, roles);
      roles.partOf.push(analysis.objective);
      if (unlocking?.essential.includes(barrier)) roles.essentialFor.push(analysis.objective);
    }
  }
  return result;
}
