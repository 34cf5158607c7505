import type { Analysis, BarrierAnalysis } from '@parcours/shared/analysis';
import type { Barrier, Board } from '@parcours/shared/board';
import { coordination, equity } from './city.ts';
import { activeBarriers, comesTo } from './closure.ts';
import { leverage } from './leverage.ts';
import { analyseObjective, type BruteObjective } from './objectives.ts';
import { inOrder, sorted } from './subsets.ts';

/**
 * The analysis as the contract says it, word by word, on sets and by trying everything. Written apart from the real
 * one and sharing none of its code. Meant for a dozen steps and barriers at most.
 */
export function analyseByBruteForce(board: Board): Analysis {
  const objectives = board.objectives
    .flatMap((objective) =>
      board.personas
        .filter(({ id }) => id === objective.persona)
        .map((persona) => analyseObjective(board, persona, objective)),
    )
    .sort((a, b) => inOrder(a.analysis.objective, b.analysis.objective));
  return {
    objectives: objectives.map(({ analysis }) => analysis),
    barriers: barriersByPriority(board, objectives),
    leverage: leverage(board),
    equity: equity(board),
    coordination: coordination(board),
    problems: [],
  };
}

function barriersByPriority(board: Board, objectives: readonly BruteObjective[]): BarrierAnalysis[] {
  const idsWhere = (condition: (objective: BruteObjective) => boolean | undefined) =>
    objectives.filter(condition).map(({ analysis }) => analysis.objective);
  const ranked = board.barriers
    .filter(({ removed }) => !removed)
    .map((barrier: Barrier) => {
      const holdsIt = (set: readonly string[]) => set.includes(barrier.id);
      const analysis: BarrierAnalysis = {
        barrier: barrier.id,
        essentialFor: idsWhere(({ unlockSets }) => unlockSets.length > 0 && unlockSets.every(holdsIt)),
        partOf: idsWhere(({ analysis: { unlock } }) => unlock?.sets.some(holdsIt)),
        personas: sorted(
          board.personas
            .filter(
              (persona) =>
                activeBarriers(board, persona).includes(barrier) && comesTo(board, persona, barrier.on),
            )
            .map(({ id }) => id),
        ),
      };
      const votes = board.votes.filter(({ on }) => on === barrier.id).length;
      const { essentialFor, partOf, personas } = analysis;
      return {
        analysis,
        key: [essentialFor.length, partOf.length, personas.length, barrier.severity, votes],
      };
    });
  return ranked
    .sort((a, b) => higher(a.key, b.key) || inOrder(a.analysis.barrier, b.analysis.barrier))
    .map(({ analysis }) => analysis);
}

function higher(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : Number(b[at]) - Number(a[at]);
}
