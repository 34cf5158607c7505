import { z } from 'zod';
import { type FieldsWith, withFacts } from './facts.ts';
import { code, languageTag, line, longText, ownName } from './fields.ts';
import { longTextsOf } from './record.ts';

/** ISO 3166-1 alpha-2. */
export const COUNTRY_PATTERN = /^[A-Z]{2}$/;
/** ISO 4217. */
export const CURRENCY_PATTERN = /^[A-Z]{3}$/;

const metaFields = {
  title: line.default(''),
  language: languageTag.default('en'),
  city: ownName.default(''),
  country: z.string().regex(COUNTRY_PATTERN).optional(),
  currency: z.string().regex(CURRENCY_PATTERN).default('EUR'),
  /** `id@version` of the scenario the board was started from. */
  scenario: code.optional(),
  /** The server erases the board after this date. */
  retainUntil: withFacts(z.iso.date(), { isForFacilitators: true }).optional(),
  /** What the group asks of those who decide, in its own words. */
  decisionAsked: longText.optional(),
  /** Who was in the room when the board was made, and who was not. */
  present: longText.optional(),
  absent: longText.optional(),
};

export type MetaLongText = FieldsWith<typeof metaFields, { text: 'long' }>;
/** Fields of the meta that several people type into at once: `Y.Text` in the document. */
export const META_LONG_TEXTS = longTextsOf(metaFields) as readonly MetaLongText[];

export const metaSchema = z.looseObject(metaFields);
const metaKnown = z.object(metaFields);
export const metaShape = metaKnown.shape;
export const META_FIELDS: ReadonlySet<string> = new Set(Object.keys(metaFields));

export type BoardMeta = z.output<typeof metaKnown>;
/** Meta as callers give it: fields with a default may be left out. */
export type MetaFields = z.input<typeof metaKnown>;
