import type { Barrier, BarrierId, Board, ObjectiveId } from '../board/index.ts';
import { isActive } from './journey.ts';
import type { Finding } from './objectives.ts';
import { compareIds, sortedById } from './order.ts';
import type { BarrierAnalysis } from './types.ts';

/** The parts by which barriers are ranked, in the order in which they count; severity and votes break ties. */
interface Ranked extends BarrierAnalysis {
  readonly severity: number;
  readonly votes: number;
}

/** The barriers not removed, in priority order. `findings` is sorted by objective. */
export function prioritiesOf(board: Board, findings: readonly Finding[]): BarrierAnalysis[] {
  const roles = rolesOf(findings);
  const votes = votesByRecord(board);
  const personas = sortedById(board.personas);
  const ranked = (barrier: Barrier): Ranked => ({
    barrier: barrier.id,
    essentialFor: roles.get(barrier.id)?.essentialFor ?? [],
    partOf: roles.get(barrier.id)?.partOf ?? [],
    personas: personas.filter((persona) => isActive(barrier, persona)).map(({ id }) => id),
    severity: barrier.severity,
    votes: votes.get(barrier.id) ?? 0,
  });
  return board.barriers
    .filter(({ removed }) => !removed)
    .map(ranked)
    .sort(comparePriority)
    .map(({ severity: _severity, votes: _votes, ...analysis }) => analysis);
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

function votesByRecord(board: Board): Map<string, number> {
  const result = new Map<string, number>();
  for (const { on } of board.votes) result.set(on, (result.get(on) ?? 0) + 1);
  return result;
}
