import { z } from 'zod';
import { flag, level, line, list, partOf, refTo } from '../fields.ts';
import { defineRecord } from '../record.ts';

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
  /** The person who lived it has agreed to its publication; without effect where the confidence is another than `lived`. */
  released: z.boolean().optional(),
});

export const barriers = defineRecord('barriers', {
  on: refTo('steps', 'legs', 'objectives'),
  title: line,
  dimension: z.enum(DIMENSIONS).default('availability'),
  burden: z.enum(BURDENS).optional(),
  severity: z.literal(SEVERITIES).default(2),
  blocks: flag,
  /** A barrier whose last persona goes must not become one that affects everyone. */
  affects: list(partOf('personas')),
  level: level.default('city'),
  legalBasis: line.optional(),
  confidence: z.enum(CONFIDENCES).default('belief'),
  evidence: list(evidence),
  protects: line.optional(),
  removed: flag,
});

/** What stands in the way on a step, a leg or an objective; `affects` empty means everyone. */
export type Barrier = z.output<typeof barriers.known>;
export type BarrierId = Barrier['id'];
