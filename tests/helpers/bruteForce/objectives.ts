import type { ObjectiveAnalysis, Outcome } from '@parcours/shared/analysis';
import type { BarrierId, Board, Objective, Persona } from '@parcours/shared/board';
import { activeBarriers, blockingBarriers, closure, legsLeadFrom } from './closure.ts';
import { gatekeepers } from './gatekeepers.ts';
import { earliestPlan } from './plan.ts';
import { shortage } from './shortage.ts';
import { allUnlockSets } from './unlock.ts';

/** An objective, and all its unlock sets, of which the analysis lists at most 20. */
export interface BruteObjective {
  readonly analysis: ObjectiveAnalysis;
  readonly unlockSets: readonly (readonly BarrierId[])[];
}

export function analyseObjective(board: Board, persona: Persona, objective: Objective): BruteObjective {
  const outcome = outcomeOf(board, persona, objective);
  const isDone = outcome === 'open' || outcome === 'hindered';
  const isBlocked = outcome === 'blocked';
  const asIs = isDone
    ? gatekeepers(board, persona, objective, 'as-is', blockingBarriers(board, persona))
    : null;
  const ifUnblocked = isBlocked ? gatekeepers(board, persona, objective, 'if-unblocked', []) : null;
  const { missing, circles } =
    outcome === 'unattainable' ? shortage(board, persona, objective) : { missing: [], circles: [] };
  const unlockSets = isBlocked ? allUnlockSets(board, persona, objective) : [];
  const [first] = unlockSets;
  const analysis = {
    objective: objective.id,
    persona: persona.id,
    outcome,
    unlock: first ? { size: first.length, sets: unlockSets.slice(0, 20), exact: true } : null,
    missing,
    circles,
    gatekeepers: asIs ?? ifUnblocked,
    plan: isDone ? earliestPlan(board, persona, objective) : null,
  };
  return { analysis, unlockSets };
}

function outcomeOf(board: Board, persona: Persona, { id }: Objective): Outcome {
  if (closure(board, persona, activeBarriers(board, persona)).done.has(id)) return 'open';
  if (closure(board, persona, blockingBarriers(board, persona)).done.has(id)) return 'hindered';
  if (closure(board, persona, []).done.has(id)) return 'blocked';
  return legsLeadFrom(board, persona, persona.id).has(id) ? 'unattainable' : 'unexplored';
}
