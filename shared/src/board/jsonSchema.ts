import { z } from 'zod';
import { SCHEMA_VERSION } from './board.ts';
import { COLLECTION_NAMES, COLLECTIONS } from './collections.ts';
import { BOARD_FORMAT } from './json.ts';
import { metaSchema } from './meta.ts';

/** The JSON Schema (2020-12) of the `parcours.board` format, as published. */
export function boardJsonSchema(): z.core.JSONSchema.BaseSchema {
  const collections = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, z.array(COLLECTIONS[name].schema).default([])]),
  );
  const format = z.object({
    format: z.literal(BOARD_FORMAT),
    version: z.literal(SCHEMA_VERSION),
    meta: metaSchema.optional(),
    ...collections,
  });
  return {
    $id: 'https://parcours.invalid/schema/parcours.board.v1.json',
    title: 'Parcours board, version 1',
    ...z.toJSONSchema(format, { io: 'input' }),
  };
}
