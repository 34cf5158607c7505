import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { placedFields } from '../fields.ts';
import { noteId } from '../ids.ts';

export const NOTE_COLOURS = ['yellow', 'blue', 'green', 'pink', 'grey'] as const;

export const notes = defineCollection(
  'notes',
  {
    id: noteId,
    text: z.string().default(''),
    colour: z.string().default('yellow'),
    ...placedFields,
    width: z.number().positive().default(200),
    height: z.number().positive().default(140),
  },
  { longTexts: ['text'] },
);

export type Note = z.output<typeof notes.known>;
