import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { level, source } from '../fields.ts';
import { actorId } from '../ids.ts';

export const ACTOR_KINDS = [
  'municipal-service',
  'elected-body',
  'national-authority',
  'health',
  'education',
  'employer',
  'social-landlord',
  'civil-society',
  'migrant-association',
  'faith-group',
  'public-space',
  'informal-network',
  'private',
  'other',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const actors = defineCollection(
  'actors',
  {
    id: actorId,
    name: z.string(),
    kind: z.enum(ACTOR_KINDS).default('other'),
    level: level.default('city'),
    about: z.string().optional(),
    url: z.string().optional(),
    source: source.optional(),
    /** What the actor says to the gaps that name it: its right of reply. */
    reply: z.string().optional(),
  },
  { longTexts: ['about', 'reply'] },
);

/** Whoever the person deals with: an office, an association, an employer, a square, a neighbour. */
export type Actor = z.output<typeof actors.known>;
