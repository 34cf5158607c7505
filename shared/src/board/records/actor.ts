import { z } from 'zod';
import { address, level, line, longText, source } from '../fields.ts';
import { defineRecord } from '../record.ts';

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

export const actors = defineRecord('actors', {
  name: line,
  kind: z.enum(ACTOR_KINDS).default('other'),
  level: level.default('city'),
  about: longText.optional(),
  url: address.optional(),
  source: source.optional(),
  /** What the actor says to the gaps that name it: its right of reply. */
  reply: longText.optional(),
});

/** Those whom the person deals with: an office, an association, an employer, a square, a neighbour. */
export type Actor = z.output<typeof actors.known>;
export type ActorId = Actor['id'];
