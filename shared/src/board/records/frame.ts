import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { flag, placedFields } from '../fields.ts';
import { frameId } from '../ids.ts';

export const frames = defineCollection(
  'frames',
  {
    id: frameId,
    title: z.string(),
    ...placedFields,
    width: z.number().positive().default(800),
    height: z.number().positive().default(600),
    hidden: flag,
    locked: flag,
  },
  {},
);

/** A titled area of the canvas. */
export type Frame = z.output<typeof frames.known>;
