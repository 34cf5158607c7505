import { z } from 'zod';
import { type BoardJson, faultSchema } from '../board/index.ts';
import type { Body, PathParameter } from './contract.ts';

/** A whole number as text, as in paths and queries. */
export function wholeNumber(least: 0 | 1) {
  return z
    .string()
    .regex(/^\d{1,15}$/, 'a whole number')
    .transform(Number)
    .pipe(z.int().min(least));
}

/** A moment (RFC 3339). */
export const moment = z.iso.datetime({ offset: true });

/** A language (BCP 47). */
export const languageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);

/** A `parcours.board` document. Its published JSON Schema describes it; `readBoardJson` reads it. */
export const boardShape = z.custom<BoardJson>().meta({ id: 'Board' });

export const boardBody = { kind: 'board', shape: boardShape } as const satisfies Body;

/** Something that the reader of a board left out or mended. */
export const faultyRecord = z.object({
  collection: z.string(),
  id: z.string(),
  message: z.string(),
  fault: faultSchema.meta({ id: 'Fault' }),
});

/** A problem document (RFC 9457): how every refusal comes. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    problems: z
      .array(z.looseObject({}))
      .optional()
      .describe(
        'Of `board.invalid`: as those of an analysis. Of `request.invalid`: where (`path`) and what (`message`).',
      ),
  })
  .meta({ id: 'Problem' });

/** What every operation on one board takes. A board that does not exist is refused like one that is another's. */
export const boardPath = {
  id: {
    shape: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .describe('The id of the board, as given when it was created.'),
    otherwise: 'access.invalid',
  },
} as const satisfies Record<string, PathParameter>;
