import { z } from 'zod';
import { languageTag, line, list, longText, placedFields, refTo } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const personas = defineRecord('personas', {
  name: line,
  summary: line.default(''),
  story: longText.default(''),
  keyElements: list(z.string()),
  status: line.optional(),
  languages: list(languageTag),
  holds: list(refTo('assets')),
  ...placedFields,
});

/** The fictional person whose ways through the city the board shows. */
export type Persona = z.output<typeof personas.known>;
export type PersonaId = Persona['id'];
