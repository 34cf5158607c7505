import { z } from 'zod';
import { isoDate, languageTag } from './fields.ts';

const metaFields = {
  title: z.string().default(''),
  language: languageTag.default('en'),
  city: z.string().default(''),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  /** `id@version` of the scenario the board was started from. */
  scenario: z.string().optional(),
  /** The server erases the board after this date. */
  retainUntil: isoDate.optional(),
  /** What the group asks of whoever decides, in its own words. */
  decisionAsked: z.string().optional(),
  /** Who was in the room when the board was made, and who was not. */
  present: z.string().optional(),
  absent: z.string().optional(),
};

/** Fields of the meta that several people type into at once: `Y.Text` in the document. */
export const META_LONG_TEXTS = [
  'decisionAsked',
  'present',
  'absent',
] as const satisfies (keyof typeof metaFields)[];
export type MetaLongText = (typeof META_LONG_TEXTS)[number];

export const metaSchema = z.looseObject(metaFields);
const metaKnown = z.object(metaFields);
export const META_FIELDS: ReadonlySet<string> = new Set(Object.keys(metaFields));

export type BoardMeta = z.output<typeof metaKnown>;
/** Meta as callers give it: fields with a default may be left out. */
export type MetaFields = z.input<typeof metaKnown>;
