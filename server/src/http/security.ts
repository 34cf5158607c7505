import { CodedError } from '@parcours/shared/errors';
import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { AllowedOrigins } from '../access/allowedOrigins.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses hosts that are not the server's, and changes asked for by pages that are not. */
export function checkOrigin(allowedOrigins: AllowedOrigins): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('Host');
    if (!allowedOrigins.knowsHost(host)) throw new CodedError('access.host');
    const changes = !SAFE_METHODS.has(context.req.method);
    if (changes && !allowedOrigins.allowsOrigin(context.req.header('Origin'), host)) {
      throw new CodedError('access.origin');
    }
    await next();
  };
}

const HEADERS: Parameters<typeof secureHeaders>[0] = {
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
};
const strict = secureHeaders(HEADERS);
/** `X-Frame-Options` knows no way to say that every page may. */
const framed = secureHeaders({ ...HEADERS, xFrameOptions: false });
const FRAMED = /^\/embed\/[^/]+$/;

/** Headers that every answer has. HSTS is left to the proxy that ends TLS. */
export const securityHeaders: MiddlewareHandler = (context, next) =>
  FRAMED.test(context.req.path) ? framed(context, next) : strict(context, next);

const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** What is no document runs and loads nothing; a page or a report has set a policy of its own. */
export const closedPolicy: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', CLOSED_POLICY);
};

/**
 * For the client's pages. React Flow places cards by inline styles; scripts come from the server alone, and those that
 * stand in the page are named by their hashes.
 */
export function pagePolicy(context: Context, scripts: readonly string[]): string {
  const host = context.req.header('Host');
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
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

/** For the board's picture in pages of others: it asks for that picture, and nothing else. */
export const EMBED_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/** For scripts: a worker is under the policy that its own script came with, and fetches the rest of itself when wanted. */
export const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

/** For the service worker, which stores the files of the pages. */
export const SERVICE_WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/** For a report or a picture: a document of its own that runs nothing and loads nothing. */
export const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
