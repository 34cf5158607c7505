import { API } from '@parcours/shared/api';
import { encodePart, POLLING } from '@parcours/shared/protocol';
import type { Hono } from 'hono';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** Connections to a board over HTTP requests, for networks that let no WebSocket through. */
export function addConnections(app: Hono, services: HttpServices): void {
  const { authorizer, polling, bodies } = services;
  addRoutes(app, services, API.connections, {
    'POST /api/boards/{id}/connections': async ({ path: { id }, context }) => ({
      connection: await polling.open(id, authorizer.tokenOf(context)),
    }),
    'POST /api/boards/{id}/connections/{connection}/sent': async ({ path, query, context }) => {
      const connection = polling.find(path.id, path.connection, authorizer.tokenOf(context));
      await connection.ready();
      const bytes = await bodies.raw(context, POLLING.partBytes);
      const taken = connection.take({ from: query.from, bytes });
      if (query.last !== undefined) connection.leave();
      return { received: await taken };
    },
    'POST /api/boards/{id}/connections/{connection}/received': async ({ path, query, context }) => {
      const connection = polling.find(path.id, path.connection, authorizer.tokenOf(context));
      const part = await connection.ask(query.after);
      const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' };
      return new Response(encodePart(part), { headers });
    },
  });
}
