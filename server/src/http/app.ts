import { CodedError, type ErrorCode } from '@parcours/shared/errors';
import { type Context, Hono } from 'hono';
import type { AllowedOrigins } from '../access/allowedOrigins.ts';
import { addAnalysis } from './analysis.ts';
import { problemResponse, tellable } from './answers.ts';
import { addBoards } from './boards.ts';
import type { ClientFiles } from './clientFiles.ts';
import { compressAnswers } from './compression.ts';
import { addConnections } from './connections.ts';
import { addDirectories } from './directories.ts';
import { addHistory } from './history.ts';
import { addLeading } from './leading.ts';
import { addLibrary } from './library.ts';
import { addOperations } from './operations.ts';
import { addPages, sendPage } from './pages.ts';
import { addRehearsals } from './rehearsals.ts';
import { addReport } from './report.ts';
import { addScenarios } from './scenarios.ts';
import { addSeats } from './seats.ts';
import { checkOrigin, closedPolicy, securityHeaders } from './security.ts';
import type { HttpServices } from './services.ts';
import { addWall } from './wall.ts';
import { addWorkshops } from './workshops.ts';

/** When to ask again where too much waits to be done. */
const BUSY_SECONDS = '5';
const COMES_AGAIN: ReadonlySet<ErrorCode> = new Set(['work.ended', 'access.trials']);
const BREAKS_OFF: ReadonlySet<ErrorCode> = new Set(['request.too-large', 'request.too-slow']);

/** The HTTP side of the server: its resources, one file each, behind what holds for all of them. */
export function createApp(services: HttpServices, allowedOrigins: AllowedOrigins, files: ClientFiles): Hono {
  const app = new Hono();
  app.use(securityHeaders, closedPolicy, compressAnswers, checkOrigin(allowedOrigins));
  addBoards(app, services);
  addConnections(app, services);
  addAnalysis(app, services);
  addHistory(app, services);
  addReport(app, services);
  addWorkshops(app, services);
  addSeats(app, services);
  addLeading(app, services);
  addWall(app, services);
  addRehearsals(app, services);
  addScenarios(app, services);
  addLibrary(app, services);
  addDirectories(app, services);
  addOperations(app, services);
  addPages(app, files);
  app.notFound((context) => notFound(context, files));
  app.onError((error, context) => {
    const told = tellable(error);
    const { method, path } = context.req;
    if (told.code !== 'server.failed') return problemResponse(told, extraHeaders(told));
    if (context.req.raw.signal.aborted) {
      // Nobody is there to be told, and nothing is wrong with the server.
      services.logger.info({ method, path }, 'request broken off');
    } else {
      services.logger.error({ method, path, error: error.stack ?? String(error) }, 'request failed');
    }
    return problemResponse(told, extraHeaders(told));
  });
  return app;
}

/** A person gets the page, which says so in their language; a program gets a problem document. */
async function notFound(context: Context, files: ClientFiles): Promise<Response> {
  const wantsPage = (context.req.header('Accept') ?? '').includes('text/html');
  const forPrograms = /^\/(api|assets)\//.test(context.req.path);
  const forPeople = wantsPage && !forPrograms && files.size > 0;
  return forPeople ? sendPage(context, files, 404) : problemResponse(new CodedError('route.not-found'));
}

/**
 * A refused method must be told which ones there are (RFC 9110, 15.5.6). A body that was not read to its end
 * leaves a connection that nothing more can be sent on.
 */
function extraHeaders({ code, details }: CodedError): Record<string, string> {
  if (code === 'route.method' && Array.isArray(details.allow)) return { Allow: details.allow.join(', ') };
  if (code === 'server.busy') return { 'Retry-After': BUSY_SECONDS, Connection: 'close' };
  if (COMES_AGAIN.has(code)) return { 'Retry-After': BUSY_SECONDS };
  return BREAKS_OFF.has(code) ? { Connection: 'close' } : {};
}
