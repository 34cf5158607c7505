import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { flag, level } from '../fields.ts';
import { barrierId, legId, objectiveId, personaId, stepId } from '../ids.ts';

/** AAAQ (CESCR General Comment 14), with accessibility in its four overlapping dimensions. */
export const DIMENSIONS = [
  'availability',
  'physical-access',
  'affordability',
  'information',
  'non-discrimination',
  'acceptability',
  'quality',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Administrative burden (Herd & Moynihan). */
export const BURDENS = ['learning', 'compliance', 'psychological'] as const;
export type Burden = (typeof BURDENS)[number];

export const CONFIDENCES = ['belief', 'practitioner', 'lived', 'confirmed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const SEVERITIES = [1, 2, 3, 4] as const;

const evidence = z.looseObject({
  text: z.string(),
  url: z.string().optional(),
  /** Whoever lived it has agreed to its publication; without effect where the confidence is another than `lived`. */
  released: z.boolean().optional(),
});

export const barriers = defineCollection(
  'barriers',
  {
    id: barrierId,
    on: z.union([stepId, legId, objectiveId]),
    title: z.string(),
    dimension: z.enum(DIMENSIONS).default('availability'),
    burden: z.enum(BURDENS).optional(),
    severity: z.literal(SEVERITIES).default(2),
    blocks: flag,
    affects: z.array(personaId).default([]),
    level: level.default('city'),
    legalBasis: z.string().optional(),
    confidence: z.enum(CONFIDENCES).default('belief'),
    evidence: z.array(evidence).default([]),
    protects: z.string().optional(),
    removed: flag,
  },
  {
    lists: ['affects', 'evidence'],
    references: [
      { field: 'on', to: ['steps', 'legs', 'objectives'], kind: 'required' },
      { field: 'affects', to: ['personas'], kind: 'list' },
    ],
  },
);

/** What stands in the way on a step, a leg or an objective; `affects` empty means everyone. */
export type Barrier = z.output<typeof barriers.known>;
