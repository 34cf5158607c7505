import { z } from 'zod';
import { ROLES } from '../protocol/roles.ts';
import { ABSENCES } from '../report/index.ts';
import { setupShape } from '../workshop/command.ts';
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
import { publishedOptions, reportAnswer, reportFormat } from './report.ts';

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
const gatheredWorkshop = z.strictObject({
  title,
  language,
  boards: z.array(newBoard).min(1).max(MAX_WORKSHOP_BOARDS),
});

/** One that people come into: its boards are made when they are split into groups. */
const liveWorkshop = z.strictObject({ live: setupShape });

const newWorkshop = z.union([gatheredWorkshop, liveWorkshop]);

export type NewWorkshop = z.output<typeof newWorkshop>;
export type GatheredWorkshop = z.output<typeof gatheredWorkshop>;
export type LiveSetup = z.output<typeof setupShape>;

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

const byRole = z.object({
  view: z.string().describe('The report; of a live workshop the big screen as well.'),
  contribute: z.string().optional().describe('Of a live workshop: to come in.'),
  edit: z.string().optional().describe('Of a live workshop: to help.'),
  facilitate: z.string(),
});
export const workshopAccess = z.object({
  id: z.string(),
  tokens: byRole,
  links: byRole,
  code: z.string().optional().describe('Of a live workshop: by which people come in without a link.'),
});

const workshop = z.object({
  id: z.string(),
  title: z.string(),
  isLive: z.boolean().describe('Whether people come into it.'),
  isRehearsal: z.boolean().describe('Whether robots do.'),
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

export const workshopPath = {
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
      'Either several boards that there are, or a live workshop that people come into. A workshop keeps which boards belong to it, and nothing of them. It reads a board as long as the link that it was given holds: where that is revoked or expires, or the board is erased, the report goes without it and says so. It takes what creating a board takes.',
    access: ADMINISTRATOR,
    body: jsonBody(newWorkshop),
    answer: created('The workshop, with a link to look at it and one to erase it.', workshopAccess, {
      path: '/api/workshops/{id}',
      description: 'The path of the workshop.',
    }),
    refusals: ['workshop.boards', 'scenario.not-found', 'board.retention', 'server.storage'],
  },
  'GET /api/workshops/{id}/links': {
    id: 'readWorkshopLinks',
    summary: 'The links to a workshop, to hand out',
    access: onWorkshop('facilitate'),
    path: workshopPath,
    answer: json('The links, and the code of a live one.', workshopAccess),
    refusals: ['workshop.not-found', 'server.storage'],
  },
  'POST /api/workshops/{id}/links/revoke': {
    id: 'revokeWorkshopLinks',
    summary: 'Revoke the links of one role to a workshop, and get new ones',
    description:
      'Whoever came in by a link to come in keeps their seat; those connected by another revoked link are let go.',
    access: onWorkshop('facilitate'),
    path: workshopPath,
    body: jsonBody(z.strictObject({ role: z.enum(ROLES) })),
    answer: json('The links, with those that are new.', workshopAccess),
    refusals: ['workshop.not-found', 'server.storage'],
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
    answer: json('The workshop, with its links.', workshopAccess),
    refusals: ['workshop.not-found', 'workshop.boards', 'server.storage'],
  },
  'DELETE /api/workshops/{id}': {
    id: 'eraseWorkshop',
    summary: 'Erase the workshop',
    description:
      'The boards of one that was gathered stay. Those of a live one were made for it, and are erased with it.',
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
    query: publishedOptions,
    answer: reportAnswer,
    refusals: ['workshop.not-found', ...READING, ...WORKING, 'workshop.too-large'],
  },
});
