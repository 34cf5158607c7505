import type { ObjectiveAnalysis, Outcome } from '@parcours/shared/analysis';
import type { Board, Objective, Persona } from '@parcours/shared/board';
import { activeBarriers, blockingBarriers, closure, legsLeadFrom } from './closure.ts';
import { gatekeepers } from './gatekeepers.ts';
import { earliestPlan } from './plan.ts';
import { shortage } from './shortage.ts';
import { unlockSets } from './unlock.ts';

export function analyseObjective(board: Board, persona: Persona, objective: Objective): ObjectiveAnalysis {
  const outcome = outcomeOf(board, persona, objective);
  const isDone = outcome === 'open' || outcome === 'hindered';
  const isBlocked = outcome === 'blocked';
  const asIs = isDone
    ? gatekeepers(board, persona, objective, 'as-is', blockingBarriers(board, persona))
    : null;
  const ifUnblocked = isBlocked ? gatekeepers(board, persona, objective, 'if-unblocked', []) : null;
  const { missing, circles } =
    outcome === 'unattainable' ? shortage(board, persona, objective) : { missing: [], circles: [] };
  return {
    objective: objective.id,
    persona: persona.id,
    outcome,
    unlock: isBlocked ? unlockSets(board, persona, objective) : null,
    missing,
    circles,
    gatekeepers: asIs ?? ifUnblocked,
    plan: isDone ? earliestPlan(board, persona, objective) : null,
  };
}

function outcomeOf(board: Board, persona: Persona, { id }: Objective): Outcome {
  if (closure(board, persona, activeBarriers(board, persona)).done.has(id)) return 'open';
  if (closure(board, persona, blockingBarriers(board, persona)).done.has(id)) return 'hindered';
  if (closure(board, persona, []).done.has(id)) return 'blocked';
  return legsLeadFrom(board, persona, persona.id).has(id) ? 'unattainable' : 'unexplored';
}
