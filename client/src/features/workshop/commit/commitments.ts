import type { Proposal } from '@parcours/shared/board';

/** A group takes on so many: more are not kept. */
export const MOST_COMMITMENTS = 3;

/** A proposal that the group takes on, as against one that is an idea yet, or is settled. */
export function isCommitment({ state }: Pick<Proposal, 'state'>): boolean {
  return state === 'agreed' || state === 'under-way';
}
