import { CodedError } from '@parcours/shared/errors';
import type { Context, MiddlewareHandler } from 'hono';
import type { Sites } from '../access/sites.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses hosts that are not the server's, and changes asked for by pages that are not. */
export function checkSite(sites: Sites): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('Host');
    if (!sites.knowsHost(host)) throw new CodedError('access.host');
    const changes = !SAFE_METHODS.has(context.req.method);
    if (changes && !sites.allowsOrigin(context.req.header('Origin'), host)) {
      throw new CodedError('access.origin');
    }
    await next();
  };
}

const HEADERS: ReadonlyMap<string, string> = new Map([
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
]);

/** Headers that every answer has; a page that needs a wider policy has set its own. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of HEADERS) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};

/** For the client's pages. React Flow places cards by inline styles; scripts come from the server alone. */
export function pagePolicy(context: Context): string {
  const host = context.req.header('Host');
  return [
    "default-src 'self'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ws://${host} wss://${host}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For a report or a picture: a document of its own that runs nothing and loads nothing. */
export const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
