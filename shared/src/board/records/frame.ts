import type { z } from 'zod';
import { extent, facilitatorsFlag, line, placedFields } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const frames = defineRecord('frames', {
  title: line,
  ...placedFields,
  width: extent.default(800),
  height: extent.default(600),
  hidden: facilitatorsFlag.default(false),
  locked: facilitatorsFlag.default(false),
});

/** A titled area of the canvas. */
export type Frame = z.output<typeof frames.known>;
