import { z } from 'zod';
import { line, list, placedFields, refTo } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const RIGHTS = [
  'housing',
  'health',
  'education',
  'work',
  'income',
  'papers',
  'participation',
  'culture',
  'safety',
  'mobility',
  'family',
  'other',
] as const;
export type Right = (typeof RIGHTS)[number];

export const objectives = defineRecord('objectives', {
  persona: refTo('personas'),
  title: line,
  right: z.enum(RIGHTS).default('other'),
  needs: list(refTo('assets')),
  ...placedFields,
});

/** Something that one persona wants to reach. */
export type Objective = z.output<typeof objectives.known>;
export type ObjectiveId = Objective['id'];
