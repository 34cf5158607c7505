import { z } from 'zod';

/** BCP 47, by shape alone: the registry of subtags changes too often to keep a copy. */
export const languageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);
export const strings = z.array(z.string()).default([]);
export const languageTags = z.array(languageTag).default([]);
const coordinate = z.number().default(0);
export const amount = z.number().min(0);
export const flag = z.boolean().default(false);
export const isoDate = z.iso.date();

export const LEVELS = [
  'city',
  'metropolitan',
  'regional',
  'national',
  'european',
  'civil-society',
  'private',
] as const;
export const level = z.enum(LEVELS);
export type Level = (typeof LEVELS)[number];

/** Where a record's facts come from: the data set, the place in it, and when somebody last checked. */
export const source = z.looseObject({
  dataset: z.string(),
  id: z.string().optional(),
  verifiedOn: isoDate.optional(),
});

/** Fields that every record may have. */
export const commonFields = { sensitive: z.boolean().optional() };
export const placedFields = { x: coordinate, y: coordinate };
