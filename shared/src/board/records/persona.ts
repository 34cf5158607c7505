import { z } from 'zod';
import { defineCollection } from '../collection.ts';
import { languageTags, placedFields, strings } from '../fields.ts';
import { assetId, personaId } from '../ids.ts';

export const personas = defineCollection(
  'personas',
  {
    id: personaId,
    name: z.string(),
    summary: z.string().default(''),
    story: z.string().default(''),
    keyElements: strings,
    status: z.string().optional(),
    languages: languageTags,
    holds: z.array(assetId).default([]),
    ...placedFields,
  },
  {
    longTexts: ['story'],
    lists: ['keyElements', 'languages', 'holds'],
    references: [{ field: 'holds', to: ['assets'], kind: 'list' }],
  },
);

/** The fictional person whose ways through the city the board shows. */
export type Persona = z.output<typeof personas.known>;
