import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { amount, languageTags, source, strings } from '../fields.ts';
import { actorId, serviceId } from '../ids.ts';

export const CHANNELS = ['in-person', 'phone', 'online', 'post', 'outreach'] as const;
export type Channel = (typeof CHANNELS)[number];

export const services = defineCollection(
  'services',
  {
    id: serviceId,
    actor: actorId,
    name: z.string(),
    about: z.string().optional(),
    channels: z.array(z.enum(CHANNELS)).default([]),
    languages: languageTags,
    eligibility: z.string().optional(),
    requiredDocuments: strings,
    fee: amount.optional(),
    waitDays: amount.optional(),
    source: source.optional(),
  },
  {
    longTexts: ['about'],
    lists: ['channels', 'languages', 'requiredDocuments'],
    references: [{ field: 'actor', to: ['actors'], kind: 'required' }],
  },
);

/** What an actor offers, and on which terms. */
export type Service = z.output<typeof services.known>;
