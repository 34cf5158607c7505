import { CodedError } from '@parcours/shared/errors';
import { type Context, Hono } from 'hono';
import type { Sites } from '../access/sites.ts';
import { addAnalysis } from './analysis.ts';
import { addBoardLinks } from './boardLinks.ts';
import { addBoards } from './boards.ts';
import type { ClientFiles } from './clientFiles.ts';
import { compressAnswers } from './compression.ts';
import { addHealth } from './health.ts';
import { addMetrics } from './metrics.ts';
import { addOpenApi } from './openapi/openapi.ts';
import { addPages, sendPage } from './pages.ts';
import { problemResponse, tellable } from './problem.ts';
import { addReport } from './report.ts';
import { addScenarios } from './scenarios.ts';
import { addSchema } from './schema.ts';
import { checkSite, securityHeaders } from './security.ts';
import type { HttpServices } from './services.ts';
import { addVersions } from './versions.ts';
import { addWorkshops } from './workshops.ts';

/** When to ask again where too much waits to be done. */
const BUSY_SECONDS = '5';

/** The HTTP side of the server: its resources, one file each, behind what holds for all of them. */
export function createApp(services: HttpServices, sites: Sites, files: ClientFiles): Hono {
  const app = new Hono();
  app.use(securityHeaders, compressAnswers, checkSite(sites));
  addBoards(app, services);
  addBoardLinks(app, services);
  addAnalysis(app, services);
  addVersions(app, services);
  addReport(app, services);
  addWorkshops(app, services);
  addScenarios(app, services);
  addHealth(app, services);
  addMetrics(app, services);
  addSchema(app);
  addOpenApi(app);
  addPages(app, files);
  app.notFound((context) => notFound(context, files));
  app.onError((error, context) => {
    const told = tellable(error);
    const { method, path } = context.req;
    if (told.code === 'server.failed') {
      services.journal.error({ method, path, error: error.stack ?? String(error) }, 'request failed');
    }
    return problemResponse(told, extraHeaders(told));
  });
  return app;
}

/** A person gets the page, which says so in their language; a program gets a problem document. */
async function notFound(context: Context, files: ClientFiles): Promise<Response> {
  const wantsPage = (context.req.header('Accept') ?? '').includes('text/html');
  const forPeople = wantsPage && !context.req.path.startsWith('/api/') && files.size > 0;
  return forPeople ? sendPage(context, files, 404) : problemResponse(new CodedError('route.not-found'));
}

/**
 * A refused method must be told which ones there are (RFC 9110, 15.5.6). A body that was not read to its end
 * leaves a connection that nothing more can be sent on.
 */
function extraHeaders({ code, details }: CodedError): Record<string, string> {
  if (code === 'route.method' && Array.isArray(details.allow)) return { Allow: details.allow.join(', ') };
  if (code === 'server.busy') return { 'Retry-After': BUSY_SECONDS };
  return code === 'request.too-large' ? { Connection: 'close' } : {};
}
