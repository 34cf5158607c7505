import { z } from 'zod';
import { amount, line, list, longText, partOf, placedFields, refTo } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const steps = defineRecord('steps', {
  title: line,
  actor: refTo('actors').optional(),
  service: refTo('services').optional(),
  /** A step of one persona must not become everyone's when that persona goes. */
  persona: partOf('personas').optional(),
  needs: list(refTo('assets')),
  gives: list(refTo('assets')),
  days: amount.default(0),
  visits: amount.default(1),
  cost: amount.default(0),
  emotion: z.int().min(-2).max(2).optional(),
  note: longText.optional(),
  ...placedFields,
});

/** One thing the person does: `days` it takes, `visits` in person, `cost` in the board's currency. */
export type Step = z.output<typeof steps.known>;
export type StepId = Step['id'];
