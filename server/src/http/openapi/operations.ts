import { answer, jsonContent, type Paths, type Piece, refusals } from './parts.ts';

const status = (value: string): Piece =>
  jsonContent({ type: 'object', required: ['status'], properties: { status: { const: value } } });
const anyJson = { schema: { type: 'object' } };

export const operationPaths: Paths = {
  '/healthz': {
    get: {
      operationId: 'health',
      tags: ['operations'],
      summary: 'Whether the server runs',
      security: [{}],
      responses: { 200: answer('It does.', status('ok')) },
    },
  },
  '/readyz': {
    get: {
      operationId: 'readiness',
      tags: ['operations'],
      summary: 'Whether the server can save',
      security: [{}],
      responses: { 200: answer('It can.', status('ready')), ...refusals('server.storage') },
    },
  },
  '/metrics': {
    get: {
      operationId: 'metrics',
      tags: ['operations'],
      summary: 'What the server counted, for Prometheus',
      description:
        'Boards in memory, connections, messages by type, time to disk, bytes that wait, refusals by code. It tells of no person and no board. Where others than this machine’s users can reach the server it takes the administrator’s secret.',
      security: [{}, { administrator: [] }],
      responses: {
        200: answer('Metrics.', { 'text/plain': { schema: { type: 'string' } } }),
        ...refusals('access.admin'),
      },
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'describe',
      tags: ['operations'],
      summary: 'This description',
      security: [{}],
      responses: { 200: answer('OpenAPI 3.1.', { 'application/json': anyJson }) },
    },
  },
  '/schema/parcours.board.v1.json': {
    get: {
      operationId: 'boardSchema',
      tags: ['operations'],
      summary: 'The JSON Schema of the board format',
      security: [{}],
      responses: { 200: answer('JSON Schema 2020-12.', { 'application/schema+json': anyJson }) },
    },
  },
};
