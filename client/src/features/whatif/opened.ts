import type { Analysis, Outcome } from '@parcours/shared/analysis';
import type { ObjectiveId } from '@parcours/shared/board';

/** The objectives that are within reach in `then` and are not in `now`. */
export function openedObjectives(now: Analysis | null, then: Analysis | null): readonly ObjectiveId[] {
  if (now === null || then === null) return [];
  const reached = new Set(now.objectives.filter(isWithinReach).map(({ objective }) => objective));
  return then.objectives
    .filter((entry) => isWithinReach(entry) && !reached.has(entry.objective))
    .map(({ objective }) => objective);
}

function isWithinReach({ outcome }: { readonly outcome: Outcome }): boolean {
  return outcome === 'open' || outcome === 'hindered';
}
