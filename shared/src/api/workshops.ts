import { z } from 'zod';
import { ABSENCES } from '../report/index.ts';
import { languageTag } from './common.ts';
import {
  ADMINISTRATOR,
  created,
  json,
  jsonBody,
  nothing,
  onWorkshop,
  type PathParameter,
  READING,
  resource,
  WORKING,
} from './contract.ts';
import { reportAnswer, reportFormat, reportOptions } from './report.ts';

/** So many groups are more than sit in any room. */
export const MAX_WORKSHOP_BOARDS = 64;

/** What a workshop is called. */
const title = z.string().trim().max(300).describe('What the workshop is called.');
const language = languageTag.optional().describe('BCP 47, of the report; else that of most boards.');

const newBoard = z.strictObject({
  id: z.string().describe('The id of a board.'),
  token: z.string().describe('A token of that board, of any role.'),
  group: z.string().trim().max(120).optional().describe('Who made it; else its place.'),
});
const wantedBoard = newBoard.extend({
  token: z
    .string()
    .optional()
    .describe(
      'A token of that board, of any role. Not needed for a board that belongs to the workshop already.',
    ),
});

/** A board that somebody wants in a workshop. */
export type WantedBoard = z.output<typeof wantedBoard>;

/** Which boards to set side by side: each with a token that lets the workshop see it. */
const newWorkshop = z.strictObject({
  title,
  language,
  boards: z.array(newBoard).min(1).max(MAX_WORKSHOP_BOARDS),
});

export type NewWorkshop = z.output<typeof newWorkshop>;

/** What is to be otherwise; what is left out stays. */
const changedWorkshop = z.strictObject({
  title: title.optional(),
  language,
  boards: z
    .array(wantedBoard)
    .min(1)
    .max(MAX_WORKSHOP_BOARDS)
    .optional()
    .describe('All boards from now on, in the order of the groups.'),
});

export type ChangedWorkshop = z.output<typeof changedWorkshop>;

const byRole = z.object({ view: z.string(), facilitate: z.string() });
const access = z.object({ id: z.string(), tokens: byRole, links: byRole });

const workshop = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string().nullable(),
  boards: z.array(
    z.object({
      id: z.string().optional().describe('For a facilitator alone.'),
      group: z.string().nullable(),
      place: z.int(),
      state: z.enum(['open', ...ABSENCES]),
      title: z.string().optional().describe('Of a board that can be read.'),
    }),
  ),
});

const workshopPath = {
  id: {
    shape: z.string().describe('The id of the workshop, as given when it was created.'),
    otherwise: 'access.invalid',
  },
} as const satisfies Record<string, PathParameter>;

export const workshops = resource({
  'POST /api/workshops': {
    id: 'createWorkshop',
    summary: 'Set several boards side by side, for one report over all of them',
    description:
      'A workshop keeps which boards belong to it, and nothing of them. It reads a board as long as the link that it was given holds: where that is revoked or expires, or the board is erased, the report goes without it and says so. It takes what creating a board takes.',
    access: ADMINISTRATOR,
    body: jsonBody(newWorkshop),
    answer: created('The workshop, with a link to look at it and one to erase it.', access, {
      path: '/api/workshops/{id}',
      description: 'The path of the workshop.',
    }),
    refusals: ['workshop.boards', 'server.storage'],
  },
  'GET /api/workshops/{id}': {
    id: 'readWorkshop',
    summary: 'Which groups there are, and whether their boards can be read',
    description: 'A workshop of which no board can be read any more is erased.',
    access: onWorkshop('view'),
    path: workshopPath,
    answer: json('The workshop.', workshop),
    refusals: ['workshop.not-found', ...READING],
  },
  'PATCH /api/workshops/{id}': {
    id: 'changeWorkshop',
    summary: 'Give the workshop another name or language, add or take away boards, name groups',
    description:
      'What is left out stays as it is. The boards are given whole, so that one which is not among them is taken away; a board that belongs to the workshop already needs no token, and a token gives it another link. Links to the workshop go on working; those of the answer last as long as the boards that it has now.',
    access: onWorkshop('facilitate'),
    path: workshopPath,
    body: jsonBody(changedWorkshop),
    answer: json('The workshop, with its links.', access),
    refusals: ['workshop.not-found', 'workshop.boards', 'server.storage'],
  },
  'DELETE /api/workshops/{id}': {
    id: 'eraseWorkshop',
    summary: 'Erase the workshop; its boards stay',
    access: onWorkshop('facilitate'),
    path: workshopPath,
    answer: nothing('It is gone.'),
    refusals: ['server.storage'],
  },
  'GET /api/workshops/{id}/report.{format}': {
    id: 'reportOnWorkshop',
    summary: 'One report over the boards of a workshop',
    description: 'What comes back on several boards, and what one group alone found.',
    access: onWorkshop('view'),
    path: { ...workshopPath, format: reportFormat },
    query: reportOptions,
    answer: reportAnswer,
    refusals: ['workshop.not-found', ...READING, ...WORKING, 'workshop.too-large'],
  },
});
