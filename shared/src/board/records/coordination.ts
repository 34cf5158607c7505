import { z } from 'zod';
import { longText, refTo } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const COORDINATION_STATES = ['working', 'weak', 'missing'] as const;
export type CoordinationState = (typeof COORDINATION_STATES)[number];

export const coordination = defineRecord('coordination', {
  a: refTo('actors'),
  b: refTo('actors'),
  state: z.enum(COORDINATION_STATES),
  note: longText.optional(),
});

/** How two actors (in no order) pass a person on to each other. */
export type Coordination = z.output<typeof coordination.known>;
