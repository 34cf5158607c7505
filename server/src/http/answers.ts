import { CodedError, ERRORS } from '@parcours/shared/errors';
import type { Product } from '../ports/jobRunner.ts';
import { DOCUMENT_POLICY } from './security.ts';

/** JSON as it is sent everywhere, never kept by a cache. */
export function json(value: unknown, init: ResponseInit = {}): Response {
  const response = new Response(`${JSON.stringify(value)}\n`, init);
  response.headers.set('Content-Type', 'application/json; charset=utf-8');
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** The product of a job, never kept by a cache. */
export function made({ bytes, contentType }: Pick<Product, 'bytes' | 'contentType'>): Response {
  return new Response(bytes, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
}

/** A file that is shown in the browser where it can be, and runs nothing there. */
export function document(product: Product): Response {
  const response = made(product);
  response.headers.set('Content-Disposition', inlineAs(product.filename));
  response.headers.set('Content-Security-Policy', DOCUMENT_POLICY);
  return response;
}

/** A file that is kept, and opened by another program or another server. */
export function download(product: Pick<Product, 'bytes' | 'contentType' | 'filename'>): Response {
  const response = made(product);
  response.headers.set('Content-Disposition', inlineAs(product.filename).replace(/^inline/, 'attachment'));
  return response;
}

/**
 * Shown in the browser where it can be, and kept under a name (RFC 6266): as it is, for programs that read it (RFC 8187),
 * and as far as it is ASCII.
 */
export function inlineAs(filename: string): string {
  return `inline; filename="${ascii(filename)}"; filename*=UTF-8''${encoded(filename)}`;
}

/** An accent gives way to its letter. */
function ascii(filename: string): string {
  return filename
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-/, '');
}

function encoded(filename: string): string {
  return encodeURIComponent(filename).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const MEDIA_TYPE = 'application/problem+json';

/** An error as an RFC 9457 problem document. Its `type` is the stable code; `details` become members of it. */
export function problemResponse(
  { code, details }: CodedError,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title } = ERRORS[code];
  const body = { ...details, type: `urn:parcours:error:${code}`, title, status, code };
  const response = new Response(`${JSON.stringify(body)}\n`, { status, headers });
  response.headers.set('Content-Type', MEDIA_TYPE);
  response.headers.set('Cache-Control', 'no-store');
  if (status === 401) response.headers.set('WWW-Authenticate', 'Bearer');
  return response;
}

/** Whatever was thrown, as an error that may be told: only coded errors say what they are. */
export function tellable(error: unknown): CodedError {
  return error instanceof CodedError ? error : new CodedError('server.failed');
}
