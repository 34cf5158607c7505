import { z } from 'zod';
import { moment } from './common.ts';
import { json, jsonBody, onWorkshop, type PathParameter, READING, resource, WORKING } from './contract.ts';
import { workshopPath } from './workshops.ts';

const roundPath = {
  ...workshopPath,
  round: { shape: z.string().describe('The id of the round.'), otherwise: 'workshop.unknown' },
} as const satisfies Record<string, PathParameter>;

const entry = z.object({
  about: z
    .string()
    .optional()
    .describe('The id of an actor or a service of the board, where that was picked.'),
  text: z.string(),
  isAside: z.boolean().describe('Whether it is set aside: then it will not be shown.'),
});

/** Something that a group named in a private round, without anything of who did or when. */
export type LookedAt = z.output<typeof entry>;

const whose = z.strictObject({
  person: z
    .string()
    .max(64)
    .describe('A seat; or, to take that back in its turn, what taking back was called.'),
  since: moment.optional().describe('Of what they did, only that since then.'),
});

const extent = z.object({
  cards: z.int().describe('Cards that they added, and that go.'),
  ways: z.int(),
  others: z.int().describe('What else they added: barriers, comments and the like.'),
  back: z.int().describe('What they removed, and that comes back.'),
  changed: z.int().describe('Things that read again as they did before.'),
  since: moment.nullable().describe('How far back their work is known; null where it is known whole.'),
});

/** How much there is of what somebody did. */
export type WorkExtent = z.output<typeof extent>;

export const leading = resource({
  'POST /api/workshops/{id}/work': {
    id: 'readWork',
    summary: 'How much of what one person of a live workshop did would be taken back',
    description:
      'Counted on the boards of the workshop as they are now. What others wrote over it or worked on since stays, and is not counted. Nothing changes by it.',
    access: onWorkshop('facilitate'),
    path: workshopPath,
    body: jsonBody(whose),
    answer: json('How much it is.', extent),
    refusals: ['workshop.not-found', ...READING, ...WORKING],
  },
  'POST /api/workshops/{id}/work/take-back': {
    id: 'takeWorkBack',
    summary: 'Take back what one person of a live workshop did',
    description:
      'One change on each board that they worked on, which all see at once. The board as it was just before is kept as a version. Who did what is known until the workshop is closed.',
    access: onWorkshop('facilitate'),
    path: workshopPath,
    body: jsonBody(whose),
    answer: json('What it is called, by which it is taken back in its turn.', z.object({ name: z.string() })),
    refusals: ['workshop.not-found', 'version.limit', ...READING, ...WORKING],
  },
  'POST /api/workshops/{id}/rounds/{round}/look': {
    id: 'lookThroughRound',
    summary: 'Look through what a group has named so far in a private round',
    description:
      'Each thing once, without anything of who named it, how often or when, in an order that is drawn anew each time. It is told to whoever asks, and to nobody else; no log has it. Where fewer than three have written it is refused: it could be told who wrote what.',
    access: onWorkshop('facilitate'),
    path: roundPath,
    body: jsonBody(z.strictObject({ group: z.int().min(1).max(64) })),
    answer: json('What was named.', z.object({ entries: z.array(entry) })),
    refusals: [
      'workshop.not-found',
      'workshop.unknown',
      'workshop.moved-on',
      'workshop.too-few',
      'server.storage',
    ],
  },
});
