import { COLLECTION_NAMES, type CollectionName, type Records } from './collections.ts';
import type { Problem } from './fault.ts';
import { type BoardMeta, metaSchema } from './meta.ts';

/** The version of the schema that this code reads and writes. */
export const SCHEMA_VERSION = 1;

/** A snapshot of a board: plain data, each collection sorted by id (UTF-16 code units), references whole. */
export type Board = { readonly meta: Readonly<BoardMeta> } & {
  readonly [Name in CollectionName]: readonly Readonly<Records[Name]>[];
};

export interface BoardReading {
  readonly board: Board;
  readonly problems: readonly Problem[];
}

/** A board with nothing on it. */
export function emptyBoard(): Board {
  const collections = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []]));
  // Every collection of the list is there, and a board has no others.
  return { meta: metaSchema.parse({}), ...collections } as unknown as Board;
}
