import { AUDIENCES, REPORT_LANGUAGES } from '@parcours/shared/report';
import { RENDERERS, REPORT_FORMATS } from '../../export/registry.ts';
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

export const reportFormat: Piece = {
  name: 'format',
  in: 'path',
  required: true,
  schema: { enum: REPORT_FORMATS },
};
export const reportOptions: readonly Piece[] = [
  {
    name: 'lang',
    in: 'query',
    description:
      'The language of the report’s own words; the board’s where it is one of these, else English.',
    schema: { enum: REPORT_LANGUAGES },
  },
  {
    name: 'audience',
    in: 'query',
    description: '`public` leaves out what could put somebody at risk.',
    schema: { enum: AUDIENCES, default: 'public' },
  },
];

const links: Piece = {
  name: 'links',
  in: 'query',
  description:
    'The origin of the pages, such as `https://example.org`: in HTML, the internal edition’s sentences then lead to the cards of the board there. Without it they lead nowhere.',
  schema: { type: 'string' },
};
const since: Piece = {
  name: 'since',
  in: 'query',
  description:
    'A version that was kept of the board: the report then tells what has changed since. What either state of the board withholds from the public is not compared in a public report, which tells the day of the version and not its name. Takes a token of the role `edit`.',
  schema: { type: 'integer', minimum: 1 },
};

const mediaType = (contentType: string): string => contentType.split(';')[0] ?? contentType;
/** OpenAPI 3.1 describes bytes by their media type alone: a schema would say that they are JSON. */
function mediaOf(type: string): Piece {
  if (type === 'application/json') return { schema: { type: 'object' } };
  return /^text\/|\+xml$/.test(type) ? { schema: { type: 'string' } } : {};
}
const file = (type: string): Piece => ({ [type]: mediaOf(type) });
const formats = REPORT_FORMATS.map((name) => file(mediaType(RENDERERS[name].contentType)));
export const reportAnswer = answer('The report, as a file.', Object.assign({}, ...formats));

export const reportPaths: Paths = {
  '/api/boards/{id}/report.{format}': {
    parameters: [boardId, reportFormat, ...reportOptions, since, links],
    get: {
      operationId: 'reportOnBoard',
      tags: ['report'],
      summary: 'The gap report',
      ...withToken('view'),
      responses: {
        200: reportAnswer,
        ...refusals(
          ...TOKEN_CODES,
          ...READ_CODES,
          ...WORK_CODES,
          'report.format',
          'request.invalid',
          'version.not-found',
        ),
      },
    },
  },
  '/api/boards/{id}/map.svg': {
    parameters: [boardId, ...reportOptions],
    get: {
      operationId: 'mapOfBoard',
      tags: ['report'],
      summary: 'The route map',
      ...withToken('view'),
      responses: {
        200: answer('A picture.', file('image/svg+xml')),
        ...refusals(...TOKEN_CODES, ...READ_CODES, ...WORK_CODES, 'request.invalid'),
      },
    },
  },
  '/api/boards/{id}/map.png': {
    parameters: [boardId, ...reportOptions],
    get: {
      operationId: 'pictureOfBoard',
      tags: ['report'],
      summary: 'The route map in pixels',
      ...withToken('view'),
      responses: {
        200: answer('A picture.', file('image/png')),
        ...refusals(...TOKEN_CODES, ...READ_CODES, ...WORK_CODES, 'request.invalid'),
      },
    },
  },
  '/api/report.{format}': {
    parameters: [reportFormat, ...reportOptions],
    post: {
      operationId: 'report',
      tags: ['report'],
      summary: 'The gap report on a board that is handed in; nothing is stored',
      security: [{}],
      requestBody: { required: true, content: jsonContent(schemaRef('Board')) },
      responses: {
        200: reportAnswer,
        ...refusals(
          ...BODY_CODES,
          ...WORK_CODES,
          'report.format',
          'request.invalid',
          'board.format',
          'board.version',
        ),
      },
    },
  },
};
