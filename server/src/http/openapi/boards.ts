import { z } from 'zod';
import { newBoardShape } from '../../workbench/newBoard.ts';
import { revocationShape } from '../boardLinks.ts';
import {
  answer,
  BODY_CODES,
  boardId,
  jsonContent,
  type Paths,
  READ_CODES,
  refusals,
  schemaRef,
  TOKEN_CODES,
  withToken,
} from './parts.ts';

const { $schema: _, ...newBoard } = z.toJSONSchema(newBoardShape, { io: 'input' });
const { $schema: __, ...revocation } = z.toJSONSchema(revocationShape, { io: 'input' });
const location = { Location: { description: 'The path of the board.', schema: { type: 'string' } } };

export const boardPaths: Paths = {
  '/api/boards': {
    post: {
      operationId: 'createBoard',
      tags: ['boards'],
      summary: 'Create a board from a scenario, from a board of your own, or empty',
      description:
        'A server that only its own machine can reach takes no secret; any other one takes the administrator’s.',
      security: [{}, { administrator: [] }],
      requestBody: { required: true, content: jsonContent(newBoard) },
      responses: {
        201: answer(
          'The board, with a link and a token for each role.',
          jsonContent(schemaRef('Access')),
          location,
        ),
        ...refusals(
          ...BODY_CODES,
          'access.admin',
          'request.invalid',
          'board.format',
          'board.version',
          'board.invalid',
          'board.retention',
          'scenario.not-found',
          'server.stopping',
          'server.storage',
        ),
      },
    },
  },
  '/api/boards/{id}': {
    parameters: [boardId],
    get: {
      operationId: 'readBoard',
      tags: ['boards'],
      summary: 'The board as it is now',
      ...withToken('view'),
      responses: {
        200: answer('A snapshot.', jsonContent(schemaRef('Board'))),
        ...refusals(...TOKEN_CODES, ...READ_CODES),
      },
    },
    delete: {
      operationId: 'eraseBoard',
      tags: ['boards'],
      summary: 'Erase the board for good',
      description: 'Whoever is on it is let go with close code 4404. Erasing again does nothing.',
      ...withToken('facilitate'),
      responses: {
        204: answer('It is gone.'),
        ...refusals(...TOKEN_CODES, 'access.origin', 'server.storage'),
      },
    },
  },
  '/api/boards/{id}/links': {
    parameters: [boardId],
    get: {
      operationId: 'readLinks',
      tags: ['boards'],
      summary: 'A link of each role, to hand out',
      ...withToken('facilitate'),
      responses: {
        200: answer('A link and a token for each role.', jsonContent(schemaRef('Access'))),
        ...refusals(...TOKEN_CODES, ...READ_CODES),
      },
    },
  },
  '/api/boards/{id}/links/revoke': {
    parameters: [boardId],
    post: {
      operationId: 'revokeLinks',
      tags: ['boards'],
      summary: 'Revoke the links of one role, and get new ones',
      description:
        'Every token of the role that was given out until now opens nothing any more, and whoever is connected by one is let go with close code 4401. The tokens of the other roles still hold.',
      ...withToken('facilitate'),
      requestBody: { required: true, content: jsonContent(revocation) },
      responses: {
        200: answer('A link and a token for each role.', jsonContent(schemaRef('Access'))),
        ...refusals(...TOKEN_CODES, ...BODY_CODES, 'request.invalid', ...READ_CODES),
      },
    },
  },
};
