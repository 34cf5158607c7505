import { z } from 'zod';
import { commonFields } from './fields.ts';

export const COLLECTION_NAMES = [
  'personas',
  'objectives',
  'assets',
  'actors',
  'services',
  'steps',
  'legs',
  'barriers',
  'coordination',
  'proposals',
  'notes',
  'frames',
  'comments',
  'votes',
] as const;

export type CollectionName = (typeof COLLECTION_NAMES)[number];

/** How a field points at other records. A record whose `required` reference is gone makes no sense without it. */
export interface Reference {
  readonly field: string;
  readonly to: readonly CollectionName[];
  readonly kind: 'required' | 'optional' | 'list';
}

interface CollectionShape {
  /** Fields that several people type into at once: `Y.Text` in the document. */
  readonly longTexts?: readonly string[];
  /** Fields that several people add to at once: `Y.Array` in the document. */
  readonly lists?: readonly string[];
  readonly references?: readonly Reference[];
}

/**
 * One collection of the board: its validator, which fills in defaults and keeps unknown fields, and what the
 * document and the readers must know of its fields.
 */
export function defineCollection<Name extends CollectionName, Fields extends z.ZodRawShape>(
  name: Name,
  fields: Fields,
  { longTexts = [], lists = [], references = [] }: CollectionShape,
) {
  const shape = { ...fields, ...commonFields };
  return {
    name,
    schema: z.looseObject(shape),
    /** The same fields without the unknown ones: what TypeScript should know of a record. */
    known: z.object(shape),
    placed: 'x' in fields,
    longTexts,
    lists,
    references,
  } as const;
}
