import { z } from 'zod';
import { FARTHEST, MOST } from './bounds.ts';
import { type Target, withFacts } from './facts.ts';
import { ID_PATTERN } from './ids.ts';

/** BCP 47, by shape alone: the registry of subtags changes too often to keep a copy. */
export const LANGUAGE_PATTERN = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
export const languageTag = z.string().regex(LANGUAGE_PATTERN);
export const isoDate = z.iso.date();
export const flag = z.boolean().default(false);

/** Words that several people type into at once: `Y.Text` in the document, where their edits merge. */
export const longText = withFacts(z.string(), { text: 'long' });
/** Words of one line: the document holds them as one value, so that of two written at once the last one shows. */
export const line = withFacts(z.string(), { text: 'line' });
/** The address of a page. */
export const address = withFacts(z.string(), { text: 'address' });
/** What somebody or something is called in every language. */
export const ownName = withFacts(z.string(), { text: 'name' });
/** A text that stands for something else and says nothing by itself. */
export const code = withFacts(z.string(), { text: 'code' });

export const coordinate = withFacts(z.number().min(-FARTHEST).max(FARTHEST), {
  bound: { most: FARTHEST, isOnCanvas: true },
});
export const extent = withFacts(z.number().positive().max(FARTHEST), {
  bound: { most: FARTHEST, isOnCanvas: true },
});
/** Of two that lie on each other, the one with the higher is on top; without one it is nought. */
export const order = withFacts(z.number().min(-FARTHEST).max(FARTHEST), {
  bound: { most: FARTHEST, isOnCanvas: false },
});
export const amount = withFacts(z.number().min(0).max(MOST), { bound: { most: MOST, isOnCanvas: false } });
/** Something that decides over other people's work. */
export const facilitatorsFlag = withFacts(z.boolean(), { isForFacilitators: true });

/** What several people add to at once: `Y.Array` in the document. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([]);

/** An id that TypeScript keeps apart from the ids of other collections. */
export type IdOf<Name extends string> = Name extends unknown ? string & z.core.$brand<Name> : never;

/** A validator of the ids of some collections. */
export function idOf<Name extends string>(...names: readonly Name[]): z.ZodType<IdOf<Name>, string> {
  const ids = names.map(() => z.string().regex(ID_PATTERN));
  const [id] = ids;
  // Brands are for TypeScript alone.
  return (ids.length === 1 && id ? id : z.union(ids)) as unknown as z.ZodType<IdOf<Name>, string>;
}

/** A record of one of these collections. A record that must have it goes where it is gone. */
export function refTo<const Name extends string>(...names: Name[]) {
  const target: Target<Name> = { to: names, isPart: false };
  return withFacts(idOf(...names), { target });
}

/** As `refTo`, where a record that can do without goes too when what it points at is removed; of a list, all of it. */
export function partOf<const Name extends string>(...names: Name[]) {
  const target: Target<Name> = { to: names, isPart: true };
  return withFacts(idOf(...names), { target });
}

/** Any record, which this one is about and goes with. */
const ANY: Target<never> = { to: 'any', isPart: true };
export const aboutAny = withFacts(z.string().regex(ID_PATTERN), { target: ANY });

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

const sourceFields = {
  dataset: z.string(),
  id: z.string().optional(),
  verifiedOn: isoDate.optional(),
  /** Under which the data set may be passed on, and who is to be named then. */
  licence: z.string().optional(),
  attribution: z.string().optional(),
  /** Ids of other entries of the data set that somebody merged into this record. */
  merged: z.array(z.string()).optional(),
  /** A digest of what the data set said in each field: a field that says something else was changed by the group. */
  imported: z.record(z.string(), z.string()).optional(),
  /** The day on which the data set was found not to have it any more. */
  goneOn: isoDate.optional(),
};

/** Where a record's facts come from: the data set, the place in it, and when somebody last checked. */
export const source = z.looseObject(sourceFields);
const sourceKnown = z.object(sourceFields);
export type Source = z.output<typeof sourceKnown>;

/** Fields that every record may have. */
export const commonFields = { sensitive: z.boolean().optional() };
/** Of what always is on the canvas: cards. */
export const placedFields = { x: coordinate.default(0), y: coordinate.default(0) };
