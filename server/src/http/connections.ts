import { API } from '@parcours/shared/api';
import { encodePart, POLLING } from '@parcours/shared/protocol';
import type { Context, Hono } from 'hono';
import type { PollingConnection } from '../sync/polling/pollingConnection.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** Connections to a board, or to a live workshop, over HTTP requests, for networks that let no WebSocket through. */
export function addConnections(app: Hono, services: HttpServices): void {
  const { authorizer, polling, livePolling, bodies } = services;
  const sent = async (connection: PollingConnection, { query, context }: Sending) => {
    await connection.ready();
    const bytes = await bodies.raw(context, POLLING.partBytes);
    const taken = connection.take({ from: query.from, bytes });
    if (query.last !== undefined) connection.leave();
    return { received: await taken };
  };
  const received = async (connection: PollingConnection, after: number) => {
    const part = await connection.ask(after);
    const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' };
    return new Response(encodePart(part), { headers });
  };
  const findBoards = ({ path, context }: Finding) =>
    polling.find(path.id, path.connection, authorizer.tokenOf(context));
  const findWorkshops = ({ path, context }: Finding) =>
    livePolling.find(path.id, path.connection, authorizer.tokenOf(context));
  addRoutes(app, services, API.connections, {
    'POST /api/boards/{id}/connections': async ({ path: { id }, context }) => ({
      connection: await polling.open(id, authorizer.tokenOf(context)),
    }),
    'POST /api/boards/{id}/connections/{connection}/sent': (asked) => sent(findBoards(asked), asked),
    'POST /api/boards/{id}/connections/{connection}/received': (asked) =>
      received(findBoards(asked), asked.query.after),
    'POST /api/workshops/{id}/connections': ({ path: { id }, context }) => ({
      connection: livePolling.open(id, authorizer.tokenOf(context)),
    }),
    'POST /api/workshops/{id}/connections/{connection}/sent': (asked) => sent(findWorkshops(asked), asked),
    'POST /api/workshops/{id}/connections/{connection}/received': (asked) =>
      received(findWorkshops(asked), asked.query.after),
  });
}

interface Finding {
  readonly path: { readonly id: string; readonly connection: string };
  readonly context: Context;
}

interface Sending extends Finding {
  readonly query: { readonly from: number; readonly last?: string | undefined };
}
