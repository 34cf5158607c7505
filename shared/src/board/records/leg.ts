import { z } from 'zod';
import { line, refTo } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const LEG_KINDS = ['path', 'referral', 'workaround'] as const;
export type LegKind = (typeof LEG_KINDS)[number];

export const legs = defineRecord('legs', {
  from: refTo('personas', 'steps', 'objectives'),
  to: refTo('steps', 'objectives'),
  kind: z.enum(LEG_KINDS).default('path'),
  label: line.optional(),
});

/** A way from one node of the route to the next. */
export type Leg = z.output<typeof legs.known>;
export type LegId = Leg['id'];
/** What a leg can start from; it can end at a step or an objective. */
export type NodeId = Leg['from'];
