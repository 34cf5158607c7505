import type { Proposal } from '@parcours/shared/board';
import type { Edit } from '../../session/useEdit.ts';

/** What the parts of a proposal's form are given. */
export interface ProposalProps {
  readonly proposal: Readonly<Proposal>;
}

export interface PartProps extends ProposalProps {
  readonly edit: Edit<'proposals'>;
}
