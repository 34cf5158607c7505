import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { amount, placedFields } from '../fields.ts';
import { actorId, assetId, personaId, serviceId, stepId } from '../ids.ts';

export const steps = defineCollection(
  'steps',
  {
    id: stepId,
    title: z.string(),
    actor: actorId.optional(),
    service: serviceId.optional(),
    persona: personaId.optional(),
    needs: z.array(assetId).default([]),
    gives: z.array(assetId).default([]),
    days: amount.default(0),
    visits: amount.default(1),
    cost: amount.default(0),
    emotion: z.int().min(-2).max(2).optional(),
    note: z.string().optional(),
    ...placedFields,
  },
  {
    longTexts: ['note'],
    lists: ['needs', 'gives'],
    references: [
      { field: 'actor', to: ['actors'], kind: 'optional' },
      { field: 'service', to: ['services'], kind: 'optional' },
      { field: 'persona', to: ['personas'], kind: 'optional' },
      { field: 'needs', to: ['assets'], kind: 'list' },
      { field: 'gives', to: ['assets'], kind: 'list' },
    ],
  },
);

/** One thing the person does: `days` it takes, `visits` in person, `cost` in the board's currency. */
export type Step = z.output<typeof steps.known>;
