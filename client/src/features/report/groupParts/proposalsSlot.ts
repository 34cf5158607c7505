import type { Proposal } from '@parcours/shared/board';
import type { ReactNode } from 'react';
import type { OpenOne } from '../../../ui/useOpenOne.ts';

/** Proposals as they are listed and edited wherever they are. */
export type ProposalsSlot = (proposals: readonly Readonly<Proposal>[], unfolded: OpenOne) => ReactNode;
