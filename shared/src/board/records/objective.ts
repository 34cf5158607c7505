import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { placedFields } from '../fields.ts';
import { assetId, objectiveId, personaId } from '../ids.ts';

export const RIGHTS = [
  'housing',
  'health',
  'education',
  'work',
  'income',
  'papers',
  'participation',
  'culture',
  'safety',
  'mobility',
  'family',
  'other',
] as const;
export type Right = (typeof RIGHTS)[number];

export const objectives = defineCollection(
  'objectives',
  {
    id: objectiveId,
    persona: personaId,
    title: z.string(),
    right: z.enum(RIGHTS).default('other'),
    needs: z.array(assetId).default([]),
    ...placedFields,
  },
  {
    lists: ['needs'],
    references: [
      { field: 'persona', to: ['personas'], kind: 'required' },
      { field: 'needs', to: ['assets'], kind: 'list' },
    ],
  },
);

/** Something that one persona wants to reach. */
export type Objective = z.output<typeof objectives.known>;
