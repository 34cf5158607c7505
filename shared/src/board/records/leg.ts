import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { legId, objectiveId, personaId, stepId } from '../ids.ts';

export const LEG_KINDS = ['path', 'referral', 'workaround'] as const;
export type LegKind = (typeof LEG_KINDS)[number];

export const legs = defineCollection(
  'legs',
  {
    id: legId,
    from: z.union([personaId, stepId, objectiveId]),
    to: z.union([stepId, objectiveId]),
    kind: z.enum(LEG_KINDS).default('path'),
    label: z.string().optional(),
  },
  {
    references: [
      { field: 'from', to: ['personas', 'steps', 'objectives'], kind: 'required' },
      { field: 'to', to: ['steps', 'objectives'], kind: 'required' },
    ],
  },
);

/** A way from one node of the route to the next. */
export type Leg = z.output<typeof legs.known>;
