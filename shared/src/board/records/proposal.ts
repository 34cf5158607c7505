import { z } from 'zod';
import { code, isoDate, line, list, refTo } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const HORIZONS = ['quick', 'structural'] as const;
export const COST_BANDS = ['none', 'low', 'medium', 'high'] as const;
export const PROPOSAL_STATES = ['idea', 'agreed', 'under-way', 'done', 'rejected'] as const;

export const proposals = defineRecord('proposals', {
  barriers: list(refTo('barriers')),
  title: line,
  owner: z.string().default(''),
  firstStep: line.default(''),
  due: isoDate.optional(),
  horizon: z.enum(HORIZONS).default('quick'),
  costBand: z.enum(COST_BANDS).optional(),
  indicator: line.optional(),
  practice: code.optional(),
  state: z.enum(PROPOSAL_STATES).default('idea'),
});

/** What would take barriers away; `owner` is an actor's id or free text. */
export type Proposal = z.output<typeof proposals.known>;
