import { z } from 'zod';
import { newVersionShape, renamedVersionShape, restoreShape } from '../versions.ts';
import {
  answer,
  BODY_CODES,
  boardId,
  jsonContent,
  type Paths,
  type Piece,
  READ_CODES,
  refusals,
  schemaRef,
  TOKEN_CODES,
  WORK_CODES,
  withToken,
} from './parts.ts';

function bodyOf(shape: z.ZodType): Piece {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  return { required: true, content: jsonContent(schema) };
}

const time: Piece = { type: 'string', format: 'date-time' };

const history: Piece = {
  type: 'object',
  required: ['versions', 'log'],
  properties: {
    versions: { type: 'array', items: schemaRef('Version') },
    log: { type: 'object', required: ['from', 'to'], properties: { from: time, to: time } },
  },
};

const pastState: readonly Piece[] = [
  {
    name: 'version',
    in: 'query',
    description: 'A version that was kept.',
    schema: { type: 'integer', minimum: 1 },
  },
  { name: 'at', in: 'query', description: 'A moment that the log reaches back to.', schema: time },
];

const versionNumber: Piece = {
  name: 'version',
  in: 'path',
  required: true,
  schema: { type: 'integer', minimum: 1 },
};

const kept: Piece = { type: 'object', required: ['kept'], properties: { kept: schemaRef('Version') } };

export const versionPaths: Paths = {
  '/api/boards/{id}/versions': {
    parameters: [boardId],
    get: {
      operationId: 'listVersions',
      tags: ['history'],
      summary: 'The versions that were kept, oldest first, and how far back the log reaches',
      description:
        'A version without a name was kept before a restore. The log is rewritten as it grows and when a board is left, and then reaches back to that moment.',
      ...withToken('edit'),
      responses: {
        200: answer('The history.', jsonContent(history)),
        ...refusals(...TOKEN_CODES, ...READ_CODES),
      },
    },
    post: {
      operationId: 'keepVersion',
      tags: ['history'],
      summary: 'Keep the board as it is now, under a name or for the time being',
      ...withToken('edit'),
      requestBody: bodyOf(newVersionShape),
      responses: {
        201: answer('The version.', jsonContent(schemaRef('Version'))),
        ...refusals(...TOKEN_CODES, ...BODY_CODES, ...READ_CODES, 'request.invalid', 'version.limit'),
      },
    },
  },
  '/api/boards/{id}/versions/{version}': {
    parameters: [boardId, versionNumber],
    patch: {
      operationId: 'renameVersion',
      tags: ['history'],
      summary: 'Give a version another name',
      description: 'One without a name gets one, and then does not give way any more.',
      ...withToken('edit'),
      requestBody: bodyOf(renamedVersionShape),
      responses: {
        200: answer('The version.', jsonContent(schemaRef('Version'))),
        ...refusals(...TOKEN_CODES, ...BODY_CODES, ...READ_CODES, 'request.invalid', 'version.not-found'),
      },
    },
    delete: {
      operationId: 'removeVersion',
      tags: ['history'],
      summary: 'Remove a version',
      description:
        'The board stays as it is. The number is not given again. A report since it is no longer possible.',
      ...withToken('facilitate'),
      responses: {
        204: answer('It is gone.'),
        ...refusals(...TOKEN_CODES, ...READ_CODES, 'version.not-found'),
      },
    },
  },
  '/api/boards/{id}/past': {
    parameters: [boardId, ...pastState],
    get: {
      operationId: 'pastBoard',
      tags: ['history'],
      summary: 'The board as it was at a version or a moment',
      description: 'Nothing changes by it. One of the two must be given.',
      ...withToken('edit'),
      responses: {
        200: answer('The board.', jsonContent(schemaRef('Board'))),
        ...refusals(
          ...TOKEN_CODES,
          ...READ_CODES,
          ...WORK_CODES,
          'request.invalid',
          'version.not-found',
          'version.moment',
        ),
      },
    },
  },
  '/api/boards/{id}/restore': {
    parameters: [boardId],
    post: {
      operationId: 'restoreVersion',
      tags: ['history'],
      summary: 'Make the board what it was at a version or a moment',
      description:
        'A new change, which everybody on the board sees at once. The board as it was just before is kept as a version, so that restoring that one takes the change back. The date of erasure stays as it is.',
      ...withToken('facilitate'),
      requestBody: bodyOf(restoreShape),
      responses: {
        200: answer('The version that holds the board as it was before.', jsonContent(kept)),
        ...refusals(
          ...TOKEN_CODES,
          ...BODY_CODES,
          ...READ_CODES,
          ...WORK_CODES,
          'request.invalid',
          'version.not-found',
          'version.moment',
          'version.limit',
        ),
      },
    },
  },
};
