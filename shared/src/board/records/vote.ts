import { z } from 'zod';
import { COLLECTION_NAMES, defineCollection } from '../collection.ts';
import { anyId, voteId } from '../ids.ts';

export const votes = defineCollection(
  'votes',
  { id: voteId, on: anyId, round: z.union([z.string(), z.number()]).default(1), voter: z.string() },
  { references: [{ field: 'on', to: COLLECTION_NAMES, kind: 'required' }] },
);

/** One dot on a record; `voter` is a random id that only that browser knows. */
export type Vote = z.output<typeof votes.known>;
