import type { z } from 'zod';
import { amount, code, extent, longText, order, placedFields, refTo } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const NOTE_COLOURS = ['yellow', 'blue', 'green', 'pink', 'grey'] as const;

export const notes = defineRecord('notes', {
  text: longText.default(''),
  colour: code.default('yellow'),
  ...placedFields,
  width: extent.default(200),
  height: extent.default(140),
  order: order.optional(),
  /** Whom it names, where it comes from a private round, and how many named them. */
  about: refTo('actors', 'services').optional(),
  named: amount.optional(),
});

export type Note = z.output<typeof notes.known>;
