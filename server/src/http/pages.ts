import { CodedError } from '@parcours/shared/errors';
import { JOIN_PATH } from '@parcours/shared/protocol';
import type { Context, Hono } from 'hono';
import { type ClientFile, type ClientFiles, SERVICE_WORKER } from './clientFiles.ts';
import { negotiate } from './compression.ts';
import { addResource } from './routes.ts';
import { EMBED_POLICY, pagePolicy, SCRIPT_POLICY, SERVICE_WORKER_POLICY } from './security.ts';

/**
 * The addresses of the client's pages: what they show is decided in the browser. Some programs send the `#` of a link
 * encoded, as a part of the path.
 */
const EMBED_PAGE = '/embed/:id';
const PAGES = [
  '/',
  '/b/:id',
  '/b/:id/report',
  '/b/:id/:report{report%23.*}',
  '/w/:id',
  '/w/:id/wall',
  '/w/:id/screen',
  '/w/:id/report',
  JOIN_PATH,
  '/prepare',
];

const INDEX = '/index.html';
const EMBED = '/embed.html';

/** The client's pages, and the files that they are made of. */
export function addPages(app: Hono, files: ClientFiles): void {
  for (const page of PAGES) addResource(app, page, { get: (context) => sendPage(context, files) });
  addResource(app, EMBED_PAGE, { get: (context) => sendEmbedPage(context, files) });
  for (const [path, file] of files) {
    if (path === INDEX || path === EMBED) continue;
    const own = path === SERVICE_WORKER ? { policy: SERVICE_WORKER_POLICY } : {};
    addResource(app, path, { get: (context) => send(context, file, own) });
  }
}

/** The client's page, with the status that goes with the address. */
export async function sendPage(context: Context, files: ClientFiles, status = 200): Promise<Response> {
  const page = files.get(INDEX);
  if (page === undefined) throw new CodedError('client.not-built');
  return send(context, page, { status });
}

/** The one page that may stand in pages of others. It is a document of its own, so that no other page can be shown in it. */
async function sendEmbedPage(context: Context, files: ClientFiles): Promise<Response> {
  const page = files.get(EMBED);
  if (page === undefined) throw new CodedError('client.not-built');
  return send(context, page, { policy: EMBED_POLICY });
}

interface Sent {
  readonly status?: number;
  /** If not that of all files of its type. */
  readonly policy?: string | undefined;
}

async function send(
  context: Context,
  file: ClientFile,
  { status = 200, policy = usualPolicy(context, file) }: Sent = {},
): Promise<Response> {
  const headers = headersOf(file, policy);
  if (context.req.header('If-None-Match') === file.tag) return new Response(null, { status: 304, headers });
  const { bytes, encoding } = await file.body(negotiate(context.req.header('Accept-Encoding')));
  if (encoding) headers.set('Content-Encoding', encoding);
  return new Response(bytes, { status, headers });
}

function usualPolicy(context: Context, { type, scripts }: ClientFile): string | undefined {
  if (type.startsWith('text/html')) return pagePolicy(context, scripts);
  return type.startsWith('text/javascript') ? SCRIPT_POLICY : undefined;
}

function headersOf({ type, tag, immutable }: ClientFile, policy: string | undefined): Headers {
  const headers = new Headers({
    'Content-Type': type,
    ETag: tag,
    Vary: 'Accept-Encoding',
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (policy !== undefined) headers.set('Content-Security-Policy', policy);
  return headers;
}
