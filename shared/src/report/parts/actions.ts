import { isUnsettled } from '../../board/index.ts';
import type { Gap, GapProposal } from '../gaps.ts';

/** A proposal with the gaps it would close, or a gap for which nobody has proposed anything. */
export interface PlannedAction {
  readonly proposal: GapProposal | undefined;
  readonly gaps: readonly Gap[];
}

/** What is to be done about these gaps of all, in their order; what is done or turned down is left out. */
export function actionsFor(gaps: readonly Gap[], all: readonly Gap[]): PlannedAction[] {
  const actions: PlannedAction[] = [];
  const seen = new Set<string>();
  for (const gap of gaps) {
    const open = gap.proposals.filter(({ state }) => isUnsettled(state));
    if (open.length === 0) actions.push({ proposal: undefined, gaps: [gap] });
    for (const proposal of open) {
      if (seen.has(proposal.id)) continue;
      seen.add(proposal.id);
      actions.push({
        proposal,
        gaps: all.filter(({ proposals }) => proposals.some(({ id }) => id === proposal.id)),
      });
    }
  }
  return actions;
}
