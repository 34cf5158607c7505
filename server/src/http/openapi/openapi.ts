import type { Hono } from 'hono';
import { addResource, json } from '../resource.ts';
import { analysisPaths } from './analysis.ts';
import { boardPaths } from './boards.ts';
import { operationPaths } from './operations.ts';
import type { Piece } from './parts.ts';
import { reportPaths } from './report.ts';
import { scenarioPaths } from './scenarios.ts';
import { schemas } from './schemas.ts';
import { versionPaths } from './versions.ts';
import { workshopPaths } from './workshops.ts';

/** The whole interface, described in OpenAPI 3.1. */
function openApiDocument(): Piece {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parcours',
      version: '1',
      summary: 'Boards, their analysis and their gap reports.',
      description:
        'Errors are problem documents (RFC 9457) with a stable `code`. Edits travel by WebSocket on `/sync/{id}`, in the protocol of y-websocket, with the token as second subprotocol after `parcours.v1`.',
    },
    servers: [{ url: '/' }],
    paths: {
      ...boardPaths,
      ...versionPaths,
      ...analysisPaths,
      ...reportPaths,
      ...workshopPaths,
      ...scenarioPaths,
      ...operationPaths,
    },
    components: {
      schemas: schemas(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token for one board and one role.' },
        administrator: { type: 'http', scheme: 'bearer', description: 'The administrator’s secret.' },
      },
    },
  };
}

export function addOpenApi(app: Hono): void {
  const description = openApiDocument();
  addResource(app, '/api/openapi.json', { get: () => json(description) });
}
