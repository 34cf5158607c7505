import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { isoDate } from '../fields.ts';
import { barrierId, proposalId } from '../ids.ts';

export const HORIZONS = ['quick', 'structural'] as const;
export const COST_BANDS = ['none', 'low', 'medium', 'high'] as const;
export const PROPOSAL_STATES = ['idea', 'agreed', 'under-way', 'done', 'rejected'] as const;

export const proposals = defineCollection(
  'proposals',
  {
    id: proposalId,
    barriers: z.array(barrierId).default([]),
    title: z.string(),
    owner: z.string().default(''),
    firstStep: z.string().default(''),
    due: isoDate.optional(),
    horizon: z.enum(HORIZONS).default('quick'),
    costBand: z.enum(COST_BANDS).optional(),
    indicator: z.string().optional(),
    practice: z.string().optional(),
    state: z.enum(PROPOSAL_STATES).default('idea'),
  },
  {
    lists: ['barriers'],
    references: [{ field: 'barriers', to: ['barriers'], kind: 'list' }],
  },
);

/** What would take barriers away; `owner` is an actor's id or free text. */
export type Proposal = z.output<typeof proposals.known>;
