import { ABSENCES } from '@parcours/shared/report';
import { z } from 'zod';
import { changedWorkshopShape, newWorkshopShape } from '../workshops.ts';
import {
  answer,
  BODY_CODES,
  jsonContent,
  type Paths,
  type Piece,
  READ_CODES,
  refusals,
  TOKEN_CODES,
  WORK_CODES,
  withToken,
} from './parts.ts';
import { reportAnswer, reportFormat, reportOptions } from './report.ts';

function schemaOf(shape: z.ZodType): Piece {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  return schema;
}

const string: Piece = { type: 'string' };
const byRole: Piece = {
  type: 'object',
  required: ['view', 'facilitate'],
  properties: { view: string, facilitate: string },
};

const access: Piece = {
  type: 'object',
  required: ['id', 'tokens', 'links'],
  properties: { id: string, tokens: byRole, links: byRole },
};

const workshop: Piece = {
  type: 'object',
  required: ['id', 'title', 'language', 'boards'],
  properties: {
    id: string,
    title: string,
    language: { type: ['string', 'null'] },
    boards: {
      type: 'array',
      items: {
        type: 'object',
        required: ['group', 'place', 'state'],
        properties: {
          id: { ...string, description: 'For a facilitator alone.' },
          group: { type: ['string', 'null'] },
          place: { type: 'integer' },
          state: { enum: ['open', ...ABSENCES] },
          title: { ...string, description: 'Of a board that can be read.' },
        },
      },
    },
  },
};

const workshopId: Piece = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id of the workshop, as given when it was created.',
  schema: { type: 'string' },
};

const location = { Location: { description: 'The path of the workshop.', schema: string } };
const READ = ['workshop.not-found', 'server.storage'] as const;

export const workshopPaths: Paths = {
  '/api/workshops': {
    post: {
      operationId: 'createWorkshop',
      tags: ['workshops'],
      summary: 'Set several boards side by side, for one report over all of them',
      description:
        'A workshop keeps which boards belong to it, and nothing of them. It reads a board as long as the link that it was given holds: where that is revoked or expires, or the board is erased, the report goes without it and says so. It takes what creating a board takes.',
      security: [{}, { administrator: [] }],
      requestBody: { required: true, content: jsonContent(schemaOf(newWorkshopShape)) },
      responses: {
        201: answer(
          'The workshop, with a link to look at it and one to erase it.',
          jsonContent(access),
          location,
        ),
        ...refusals(...BODY_CODES, 'access.admin', 'request.invalid', 'workshop.boards', 'server.storage'),
      },
    },
  },
  '/api/workshops/{id}': {
    parameters: [workshopId],
    get: {
      operationId: 'readWorkshop',
      tags: ['workshops'],
      summary: 'Which groups there are, and whether their boards can be read',
      description: 'A workshop of which no board can be read any more is erased.',
      ...withToken('view'),
      responses: {
        200: answer('The workshop.', jsonContent(workshop)),
        ...refusals(...TOKEN_CODES, ...READ, ...READ_CODES),
      },
    },
    patch: {
      operationId: 'changeWorkshop',
      tags: ['workshops'],
      summary: 'Give the workshop another name or language, add or take away boards, name groups',
      description:
        'What is left out stays as it is. The boards are given whole, so that one which is not among them is taken away; a board that belongs to the workshop already needs no token, and a token gives it another link. Links to the workshop go on working; those of the answer last as long as the boards that it has now.',
      ...withToken('facilitate'),
      requestBody: { required: true, content: jsonContent(schemaOf(changedWorkshopShape)) },
      responses: {
        200: answer('The workshop, with its links.', jsonContent(access)),
        ...refusals(...TOKEN_CODES, ...BODY_CODES, ...READ, 'request.invalid', 'workshop.boards'),
      },
    },
    delete: {
      operationId: 'eraseWorkshop',
      tags: ['workshops'],
      summary: 'Erase the workshop; its boards stay',
      ...withToken('facilitate'),
      responses: {
        204: answer('It is gone.'),
        ...refusals(...TOKEN_CODES, 'access.origin', 'server.storage'),
      },
    },
  },
  '/api/workshops/{id}/report.{format}': {
    parameters: [workshopId, reportFormat, ...reportOptions],
    get: {
      operationId: 'reportOnWorkshop',
      tags: ['workshops'],
      summary: 'One report over the boards of a workshop',
      description: 'What comes back on several boards, and what one group alone found.',
      ...withToken('view'),
      responses: {
        200: reportAnswer,
        ...refusals(
          ...TOKEN_CODES,
          ...READ,
          ...READ_CODES,
          ...WORK_CODES,
          'workshop.too-large',
          'report.format',
          'request.invalid',
        ),
      },
    },
  },
};
