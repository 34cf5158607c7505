import type { GapProposal } from '../gaps.ts';
import { grouped } from '../lookup.ts';
import { normalised } from './matching/keys.ts';
import type { SharedGap } from './sharedGaps.ts';

/** What several groups, or one, propose for a gap in the same words; `boards` are their places. */
export interface SharedProposal {
  readonly boards: readonly number[];
  /** As the first of them put it. */
  readonly proposal: GapProposal;
}

/** The proposals for a gap, in the order of the groups; the same words in the same state count as one. */
export function proposalsFor({ gaps }: Pick<SharedGap, 'gaps'>): SharedProposal[] {
  const all = gaps.flatMap(({ board, gap }) => gap.proposals.map((proposal) => ({ board, proposal })));
  const alike = grouped(all, ({ proposal }) => [
    JSON.stringify([normalised(proposal.title), proposal.state]),
  ]);
  return [...alike.values()].flatMap((found) => {
    const [first] = found;
    const boards = [...new Set(found.map(({ board }) => board))];
    return first ? [{ boards, proposal: first.proposal }] : [];
  });
}
