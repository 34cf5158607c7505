import { z } from 'zod';
import { aboutAny, code } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const votes = defineRecord('votes', {
  on: aboutAny,
  round: z.union([z.string(), z.number()]).default(1),
  voter: code,
});

/** One dot on a record; `voter` is a random id that only that browser knows. */
export type Vote = z.output<typeof votes.known>;
