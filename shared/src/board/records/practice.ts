import { z } from 'zod';
import { address, level, line, list, longText } from '../fields.ts';
import { defineRecord } from '../record.ts';
import { DIMENSIONS } from './barrier.ts';
import { RIGHTS } from './objective.ts';

export const practices = defineRecord('practices', {
  name: line,
  /** Where it is done; without one, in the city of the board. */
  city: line.optional(),
  what: longText.optional(),
  whom: line.optional(),
  legalBasis: line.optional(),
  /** Who or what tells of it. */
  reference: line.optional(),
  url: address.optional(),
  /** Which barriers it answers: of what kind, in whose hands, before which rights. */
  dimensions: list(z.enum(DIMENSIONS)),
  levels: list(level),
  rights: list(z.enum(RIGHTS)),
});

/** Something that a city does about a kind of barrier, as a group tells it; proposals follow it by its id. */
export type LocalPractice = z.output<typeof practices.known>;
