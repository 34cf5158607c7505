import type { Proposal } from '@parcours/shared/board';
import type { ReactNode } from 'react';

/** The form in which a proposal is edited. */
export type ProposalSlot = (proposal: Readonly<Proposal>) => ReactNode;
