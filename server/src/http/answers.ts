import type { Product } from '../ports/jobRunner.ts';
import { inlineAs } from './disposition.ts';
import { DOCUMENT_POLICY } from './security.ts';

/** JSON as it is sent everywhere, never kept by a cache. */
export function json(value: unknown, init: ResponseInit = {}): Response {
  const response = new Response(`${JSON.stringify(value)}\n`, init);
  response.headers.set('Content-Type', 'application/json; charset=utf-8');
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** The product of a job, never kept by a cache. */
export function made({ bytes, contentType }: Product): Response {
  return new Response(bytes, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
}

/** A file that is shown in the browser where it can be, and runs nothing there. */
export function document(product: Product): Response {
  const response = made(product);
  response.headers.set('Content-Disposition', inlineAs(product.filename));
  response.headers.set('Content-Security-Policy', DOCUMENT_POLICY);
  return response;
}
