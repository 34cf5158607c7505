import { analyse } from '@parcours/shared/analysis';
import { type BoardReading, readBoardJson } from '@parcours/shared/board';
import { readSnapshot } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import {
  AUDIENCES,
  type Audience,
  editionFor,
  isReportLanguage,
  REPORT_LANGUAGES,
  type ReportLanguage,
} from '@parcours/shared/report';
import type { Context, Hono } from 'hono';
import { exportReport } from '../export/exportReport.ts';
import { routeMapSvg } from '../export/map/routeMap.ts';
import { isReportFormat, REPORT_FORMATS, type ReportFormat } from '../export/registry.ts';
import { assertModest, readJson } from './body.ts';
import { addResource } from './resource.ts';
import { DOCUMENT_POLICY } from './security.ts';
import type { HttpServices } from './services.ts';

interface ReportOptions {
  readonly lang: ReportLanguage;
  readonly audience: Audience;
}

/** The gap report and the route map, of a board that is kept here or of one that is only handed in. */
export function addReport(app: Hono, { guard, registry, clock }: HttpServices): void {
  const report = async (context: Context, reading: BoardReading, format: ReportFormat) => {
    const now = new Date(clock.now());
    const options = optionsOf(context, reading);
    const { body, contentType, filename } = await exportReport({ ...reading, format, ...options, now });
    return document(body, contentType, filename);
  };
  addResource(app, '/api/boards/:id/:report{report\\.\\w+}', {
    get: async (context) => {
      const id = guard.boardFor(context, 'view');
      const format = formatOf(context);
      return report(context, await registry.read(id, readSnapshot), format);
    },
  });
  addResource(app, '/api/:report{report\\.\\w+}', {
    post: async (context) => {
      const format = formatOf(context);
      const value = await readJson(context);
      assertModest(value);
      return report(context, readBoardJson(value), format);
    },
  });
  addResource(app, '/api/boards/:id/map.svg', {
    get: async (context) => {
      const reading = await registry.read(guard.boardFor(context, 'view'), readSnapshot);
      return document(mapOf(reading, optionsOf(context, reading)), 'image/svg+xml; charset=utf-8', 'map.svg');
    },
  });
}

function formatOf(context: Context): ReportFormat {
  const format = (context.req.param('report') ?? '').slice('report.'.length);
  if (!isReportFormat(format)) throw new CodedError('report.format', { formats: REPORT_FORMATS });
  return format;
}

/** Without `lang` the report is in the board's language where it can be; without `audience` it is public. */
function optionsOf(context: Context, { board }: BoardReading): ReportOptions {
  const own = board.meta.language.split('-')[0] ?? '';
  const lang = context.req.query('lang') ?? (isReportLanguage(own) ? own : 'en');
  const wanted = context.req.query('audience') ?? 'public';
  const audience = AUDIENCES.find((known) => known === wanted);
  const problems = [
    ...(isReportLanguage(lang) ? [] : [{ path: 'lang', message: `one of ${REPORT_LANGUAGES.join(', ')}` }]),
    ...(audience ? [] : [{ path: 'audience', message: `one of ${AUDIENCES.join(', ')}` }]),
  ];
  if (!isReportLanguage(lang) || !audience) throw new CodedError('request.invalid', { problems });
  return { lang, audience };
}

function mapOf({ board, problems }: BoardReading, { lang, audience }: ReportOptions): string {
  const edition = editionFor(audience, board, analyse(board, problems));
  return routeMapSvg(edition.board, edition.analysis, { lang });
}

/** A file that is shown in the browser where it can be, and runs nothing there. */
function document(body: string | Uint8Array, contentType: string, filename: string): Response {
  const content = typeof body === 'string' ? body : Uint8Array.from(body);
  return new Response(content, {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `inline; filename="${filename}"`,
      'Content-Security-Policy': DOCUMENT_POLICY,
      'Cache-Control': 'no-store',
    },
  });
}
