import type { CollectionName } from './collection.ts';
import type { Records } from './collections.ts';
import { type BoardMeta, metaSchema } from './meta.ts';

/** The version of the schema that this code reads and writes. */
export const SCHEMA_VERSION = 1;

/** A snapshot of a board: plain data, each collection sorted by id (UTF-16 code units), references whole. */
export type Board = { readonly meta: Readonly<BoardMeta> } & {
  readonly [Name in CollectionName]: readonly Readonly<Records[Name]>[];
};

/** Something that a reader left out or mended. `collection` may also be `meta` or `board`. */
export interface Problem {
  readonly collection: string;
  readonly id: string;
  readonly message: string;
}

export interface BoardReading {
  readonly board: Board;
  readonly problems: readonly Problem[];
}

/** A board with nothing on it. */
export function emptyBoard(): Board {
  return {
    meta: metaSchema.parse({}),
    personas: [],
    objectives: [],
    assets: [],
    actors: [],
    services: [],
    steps: [],
    legs: [],
    barriers: [],
    coordination: [],
    proposals: [],
    notes: [],
    frames: [],
    comments: [],
    votes: [],
  };
}
