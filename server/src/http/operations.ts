import { API } from '@parcours/shared/api';
import { boardJsonSchema } from '@parcours/shared/board';
import type { Hono } from 'hono';
import { json } from './answers.ts';
import { openApiDocument } from './openApi.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** For those who watch the server, and for programs that want to know what it offers. */
export function addOperations(app: Hono, services: HttpServices): void {
  const { log, readMetrics } = services;
  const description = openApiDocument();
  const schema = `${JSON.stringify(boardJsonSchema(), undefined, 2)}\n`;
  addRoutes(app, services, API.operations, {
    'GET /healthz': () => ({ status: 'ok' }),
    'GET /readyz': async () => {
      await log.check();
      return { status: 'ready' };
    },
    // The numbers tell of no person and no board.
    'GET /metrics': async () => {
      const { type, text } = await readMetrics();
      return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
    },
    'GET /api/openapi.json': () => json(description),
    'GET /schema/parcours.board.v1.json': () =>
      new Response(schema, {
        headers: { 'Content-Type': 'application/schema+json', 'Cache-Control': 'public, max-age=3600' },
      }),
  });
}
