import { z } from 'zod';
import { ROLES } from '../protocol/roles.ts';
import { boardPath, boardShape, languageTag } from './common.ts';
import {
  ADMINISTRATOR,
  created,
  file,
  json,
  jsonBody,
  nothing,
  onBoard,
  onBoardItself,
  READING,
  resource,
} from './contract.ts';
import { DOCUMENT_TYPE } from './formats.ts';

/** What a board may be made from: a scenario, a board of one's own, or nothing. */
export const newBoardShape = z
  .strictObject({
    scenario: z.string().optional().describe('Id of a scenario to start from.'),
    example: z.boolean().optional().describe("Take the scenario's worked example instead of its start."),
    board: z.unknown().optional().describe('A parcours.board document.'),
    title: z.string().max(300).optional(),
    language: languageTag.optional().describe('BCP 47; picks the language of a scenario.'),
    retainUntil: z.iso.date().optional().describe('The board is erased after this date.'),
  })
  .refine(({ scenario, board }) => scenario === undefined || board === undefined, {
    message: 'either a scenario or a board, not both',
  })
  .refine(({ scenario, example }) => example === undefined || scenario !== undefined, {
    message: 'an example is of a scenario',
  });

export type NewBoard = z.output<typeof newBoardShape>;

const byRole = z.object({
  view: z.string(),
  contribute: z.string(),
  edit: z.string(),
  facilitate: z.string(),
});

/** A link and a token for each role on a board. */
const accessShape = z.object({ id: z.string(), tokens: byRole, links: byRole }).meta({ id: 'Access' });

export const boards = resource({
  'POST /api/boards': {
    id: 'createBoard',
    summary: 'Create a board from a scenario, from a board of your own, or empty',
    description:
      'A server that only its own machine can reach takes no secret; any other one takes the administrator’s.',
    access: ADMINISTRATOR,
    body: jsonBody(newBoardShape),
    answer: created('The board, with a link and a token for each role.', accessShape, {
      path: '/api/boards/{id}',
      description: 'The path of the board.',
    }),
    refusals: [
      'board.format',
      'board.version',
      'board.invalid',
      'board.retention',
      'scenario.not-found',
      'server.stopping',
      'server.storage',
      'work.too-long',
      'work.too-large',
      'work.ended',
    ],
  },
  'GET /api/boards/{id}': {
    id: 'readBoard',
    summary: 'The board as it is now',
    access: onBoard('view'),
    path: boardPath,
    answer: json('A snapshot.', boardShape),
    refusals: [...READING, 'work.too-long', 'work.too-large', 'work.ended', 'server.busy'],
  },
  'GET /api/boards/{id}/document': {
    id: 'readDocument',
    summary: 'The document behind the board, as one update of Yjs',
    description: 'What a connection syncs, compressed: a page asks for it while its code is on its way.',
    access: onBoard('view'),
    path: boardPath,
    answer: file('An update in the first encoding of Yjs.', DOCUMENT_TYPE),
    refusals: READING,
  },
  'DELETE /api/boards/{id}': {
    id: 'eraseBoard',
    summary: 'Erase the board for good',
    description: 'Whoever is on it is let go with close code 4404. Erasing again does nothing.',
    access: onBoard('facilitate'),
    path: boardPath,
    answer: nothing('It is gone.'),
    refusals: ['server.storage'],
  },
  'GET /api/boards/{id}/links': {
    id: 'readLinks',
    summary: 'A link of each role, to hand out',
    access: onBoardItself('facilitate'),
    path: boardPath,
    answer: json('A link and a token for each role.', accessShape),
    refusals: READING,
  },
  'POST /api/boards/{id}/links/revoke': {
    id: 'revokeLinks',
    summary: 'Revoke the links of one role, and get new ones',
    description:
      'Every token of the role that was given out until now opens nothing any more, and whoever is connected by one is let go with close code 4401. The tokens of the other roles still hold.',
    access: onBoardItself('facilitate'),
    path: boardPath,
    body: jsonBody(z.strictObject({ role: z.enum(ROLES) })),
    answer: json('A link and a token for each role.', accessShape),
    refusals: READING,
  },
});
