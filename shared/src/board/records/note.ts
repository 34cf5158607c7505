import type { z } from 'zod';
import { code, extent, longText, order, placedFields } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const NOTE_COLOURS = ['yellow', 'blue', 'green', 'pink', 'grey'] as const;

export const notes = defineRecord('notes', {
  text: longText.default(''),
  colour: code.default('yellow'),
  ...placedFields,
  width: extent.default(200),
  height: extent.default(140),
  order: order.optional(),
});

export type Note = z.output<typeof notes.known>;
