import { z } from 'zod';
import { aboutAny, coordinate, flag, list, longText, ownName } from '../fields.ts';
import { defineRecord } from '../record.ts';

const moment = z.iso.datetime({ offset: true });
const reply = z.looseObject({ text: z.string(), author: z.string().default(''), at: moment.optional() });

export const comments = defineRecord('comments', {
  on: aboutAny.optional(),
  x: coordinate.optional(),
  y: coordinate.optional(),
  text: longText.default(''),
  author: ownName.default(''),
  at: moment.optional(),
  resolved: flag,
  replies: list(reply),
});

/** A remark on a record (`on`) or on a place of the canvas (`x`, `y`), by an alias. */
export type Comment = z.output<typeof comments.known>;
