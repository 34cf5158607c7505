import type { z } from 'zod';
import type { FieldsWith, Target } from './facts.ts';
import type { Reference } from './record.ts';
import { actors } from './records/actor.ts';
import { assets } from './records/asset.ts';
import { barriers } from './records/barrier.ts';
import { checks } from './records/check.ts';
import { comments } from './records/comment.ts';
import { coordination } from './records/coordination.ts';
import { frames } from './records/frame.ts';
import { legs } from './records/leg.ts';
import { notes } from './records/note.ts';
import { objectives } from './records/objective.ts';
import { personas } from './records/persona.ts';
import { practices } from './records/practice.ts';
import { proposals } from './records/proposal.ts';
import { services } from './records/service.ts';
import { steps } from './records/step.ts';
import { votes } from './records/vote.ts';

/** Every kind of record, in the order of the JSON format; a new kind is its file and a line here. */
export const COLLECTIONS = {
  personas,
  objectives,
  assets,
  actors,
  services,
  steps,
  legs,
  barriers,
  coordination,
  proposals,
  notes,
  frames,
  comments,
  votes,
  checks,
  practices,
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
// Keys of an object literal keep their order, and this one has no others.
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];

/** The type of a record of each collection. */
export type Records = { [Name in CollectionName]: z.output<(typeof COLLECTIONS)[Name]['known']> };
export type RecordOf<Name extends CollectionName> = Records[Name];
export type AnyRecord = Records[CollectionName];

type Shape<Name extends CollectionName> = (typeof COLLECTIONS)[Name]['known']['shape'];
/** The long texts of a collection's records. */
export type LongTextOf<Name extends CollectionName> = FieldsWith<Shape<Name>, { text: 'long' }>;
/** The lines and addresses of a collection's records. */
export type LineOf<Name extends CollectionName> = FieldsWith<Shape<Name>, { text: 'line' | 'address' }>;
/** The lists of a collection's records. */
export type ListOf<Name extends CollectionName> = {
  [Field in keyof Records[Name] & string]: Records[Name][Field] extends readonly unknown[] ? Field : never;
}[keyof Records[Name] & string];

/** The fields by which records point at others. */
type ReferenceField = {
  [Name in CollectionName]: FieldsWith<Shape<Name>, { target: Target }>;
}[CollectionName];

/** The collections whose every record is on the canvas. */
export type CardName = {
  [Name in CollectionName]: Records[Name] extends { x: number; y: number } ? Name : never;
}[CollectionName];
export const isCardName = (name: CollectionName): name is CardName => COLLECTIONS[name].isCard;

/** Does not compile where a kind is listed under another name than its own, or points at one that is not listed. */
const DECLARED: {
  readonly [Name in CollectionName]: {
    readonly name: Name;
    readonly references: readonly Reference<CollectionName, ReferenceField>[];
  };
} = COLLECTIONS;

/** A reference as generic code follows it: its targets are listed, even where it may refer to any collection. */
export interface FieldReference extends Reference<CollectionName, ReferenceField> {
  readonly to: readonly CollectionName[];
}

const REFERENCES = new Map<CollectionName, readonly FieldReference[]>(
  COLLECTION_NAMES.map((name) => [
    name,
    DECLARED[name].references.map((reference) => ({
      ...reference,
      to: reference.to === 'any' ? COLLECTION_NAMES : reference.to,
    })),
  ]),
);

/** How the records of a collection point at others. */
export function referencesOf(name: CollectionName): readonly FieldReference[] {
  return REFERENCES.get(name) ?? [];
}
