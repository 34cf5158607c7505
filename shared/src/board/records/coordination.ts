import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { actorId, coordinationId } from '../ids.ts';

export const COORDINATION_STATES = ['working', 'weak', 'missing'] as const;
export type CoordinationState = (typeof COORDINATION_STATES)[number];

export const coordination = defineCollection(
  'coordination',
  {
    id: coordinationId,
    a: actorId,
    b: actorId,
    state: z.enum(COORDINATION_STATES),
    note: z.string().optional(),
  },
  {
    longTexts: ['note'],
    references: [
      { field: 'a', to: ['actors'], kind: 'required' },
      { field: 'b', to: ['actors'], kind: 'required' },
    ],
  },
);

/** How two actors (in no order) pass a person on to each other. */
export type Coordination = z.output<typeof coordination.known>;
