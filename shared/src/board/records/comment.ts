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

/** A remark on a record (`on`), on a place of the canvas (`x`, `y`) or, with neither, on the board as a whole; by an alias. */
export type Comment = z.output<typeof comments.known>;
export type Reply = Comment['replies'][number];
