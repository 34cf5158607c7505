import { z } from 'zod';
import { COLLECTION_NAMES, defineCollection } from '../collection.ts';
import { flag } from '../fields.ts';
import { anyId, commentId } from '../ids.ts';

const moment = z.iso.datetime({ offset: true });
const reply = z.looseObject({ text: z.string(), author: z.string().default(''), at: moment.optional() });

export const comments = defineCollection(
  'comments',
  {
    id: commentId,
    on: anyId.optional(),
    x: z.number().optional(),
    y: z.number().optional(),
    text: z.string().default(''),
    author: z.string().default(''),
    at: moment.optional(),
    resolved: flag,
    replies: z.array(reply).default([]),
  },
  {
    longTexts: ['text'],
    lists: ['replies'],
    references: [{ field: 'on', to: COLLECTION_NAMES, kind: 'optional' }],
  },
);

/** A remark on a record (`on`) or on a place of the canvas (`x`, `y`), by an alias. */
export type Comment = z.output<typeof comments.known>;
