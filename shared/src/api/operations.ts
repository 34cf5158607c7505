import { z } from 'zod';
import { ADMINISTRATOR, ANYBODY, file, json, resource } from './contract.ts';

/** For those who run the server, and for programs that want to know what it offers. */
export const operations = resource({
  'GET /healthz': {
    id: 'health',
    summary: 'Whether the server runs',
    access: ANYBODY,
    answer: json('It does.', z.object({ status: z.literal('ok') })),
  },
  'GET /readyz': {
    id: 'readiness',
    summary: 'Whether the server can save',
    access: ANYBODY,
    answer: json('It can.', z.object({ status: z.literal('ready') })),
    refusals: ['server.storage'],
  },
  'GET /metrics': {
    id: 'metrics',
    summary: 'What the server counted, for Prometheus',
    description:
      'Boards in memory, connections, messages by type, time to disk, bytes that wait, refusals by code. It tells of no person and no board. Where others than this machine’s users can reach the server it takes the administrator’s secret.',
    access: ADMINISTRATOR,
    answer: file('Metrics.', 'text/plain'),
  },
  'GET /api/openapi.json': {
    id: 'describe',
    summary: 'This description',
    access: ANYBODY,
    answer: file('OpenAPI 3.1.', 'application/json'),
  },
  'GET /schema/parcours.board.v1.json': {
    id: 'boardSchema',
    summary: 'The JSON Schema of the board format',
    access: ANYBODY,
    answer: file('JSON Schema 2020-12.', 'application/schema+json'),
  },
});
