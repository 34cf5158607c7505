import { CodedError } from '@parcours/shared/errors';
import { AUDIENCES, isReportLanguage, REPORT_LANGUAGES } from '@parcours/shared/report';
import type { Context, Hono } from 'hono';
import { MAP_FORMATS } from '../export/exportMap.ts';
import { isReportFormat, REPORT_FORMATS, type ReportFormat } from '../export/registry.ts';
import type { Product, Wish } from '../ports/workbench.ts';
import { handedInBoard, keptBoard, keptVersion } from './boardSource.ts';
import { addResource } from './resource.ts';
import { DOCUMENT_POLICY } from './security.ts';
import type { HttpServices } from './services.ts';

/** The gap report and the route map, of a board that is kept here or of one that is only handed in. */
export function addReport(app: Hono, { guard, registry, log, clock, workbench }: HttpServices): void {
  addResource(app, '/api/boards/:id/:report{report\\.\\w+}', {
    get: async (context) => {
      const version = sinceOf(context);
      // What was on the board is for those who may look into its history.
      const id = guard.boardFor(context, version === undefined ? 'view' : 'edit');
      const wanted = { format: reportFormatOf(context), wish: wishOf(context), now: clock.now() };
      const source = await keptBoard(id, registry);
      const since = version === undefined ? undefined : await keptVersion(id, version, log);
      const job = { kind: 'report', source, since, boardPage: boardPageOf(context, id), ...wanted } as const;
      return document(await workbench.run(job, context.req.raw.signal));
    },
  });
  addResource(app, '/api/:report{report\\.\\w+}', {
    post: async (context) => {
      const wanted = { format: reportFormatOf(context), wish: wishOf(context), now: clock.now() };
      const source = await handedInBoard(context);
      return document(await workbench.run({ kind: 'report', source, ...wanted }, context.req.raw.signal));
    },
  });
  for (const format of MAP_FORMATS) {
    addResource(app, `/api/boards/:id/map.${format}`, {
      get: async (context) => {
        const id = guard.boardFor(context, 'view');
        const wish = wishOf(context);
        const source = await keptBoard(id, registry);
        return document(await workbench.run({ kind: 'map', source, wish, format }, context.req.raw.signal));
      },
    });
  }
}

/** The format that the path names. @throws CodedError `report.format`. */
export function reportFormatOf(context: Context): ReportFormat {
  const format = (context.req.param('report') ?? '').slice('report.'.length);
  if (!isReportFormat(format)) throw new CodedError('report.format', { formats: REPORT_FORMATS });
  return format;
}

/** Without `lang` the report is in the board's language where it can be; without `audience` it is public. */
export function wishOf(context: Context): Wish {
  const lang = context.req.query('lang');
  const wanted = context.req.query('audience') ?? 'public';
  const audience = AUDIENCES.find((known) => known === wanted);
  const spoken = lang === undefined || isReportLanguage(lang);
  const problems = [
    ...(spoken ? [] : [{ path: 'lang', message: `one of ${REPORT_LANGUAGES.join(', ')}` }]),
    ...(audience ? [] : [{ path: 'audience', message: `one of ${AUDIENCES.join(', ')}` }]),
  ];
  if (!spoken || !audience) throw new CodedError('request.invalid', { problems });
  return { lang, audience };
}

/** The board's page under the origin that sentences are to lead to, where one is named. */
function boardPageOf(context: Context, id: string): string | undefined {
  const links = context.req.query('links');
  if (links === undefined) return undefined;
  if (isOrigin(links)) return `${links}/b/${id}`;
  throw new CodedError('request.invalid', {
    problems: [{ path: 'links', message: 'an origin such as https://example.org' }],
  });
}

function isOrigin(text: string): boolean {
  return /^https?:\/\/[\w.:[\]-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** The version to report progress since, where one is named. */
function sinceOf(context: Context): number | undefined {
  const since = context.req.query('since');
  if (since === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(since)) return Number(since);
  throw new CodedError('request.invalid', {
    problems: [{ path: 'since', message: 'the number of a version' }],
  });
}

/** A file that is shown in the browser where it can be, and runs nothing there. */
export function document({ bytes, contentType, filename }: Product): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `inline; filename="${filename}"`,
      'Content-Security-Policy': DOCUMENT_POLICY,
      'Cache-Control': 'no-store',
    },
  });
}
