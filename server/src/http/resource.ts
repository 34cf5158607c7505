import { CodedError } from '@parcours/shared/errors';
import type { Context, Hono } from 'hono';
import type { Product } from '../ports/workbench.ts';

type Handler = (context: Context) => Response | Promise<Response>;

/** The methods of one resource; a GET answers HEAD as well. */
export type Methods = Readonly<Partial<Record<'get' | 'post' | 'patch' | 'delete', Handler>>>;

/** Adds a resource: its methods, and a proper refusal of every other one. */
export function addResource(app: Hono, path: string, methods: Methods): void {
  const names = Object.keys(methods).map((name) => name.toUpperCase());
  for (const [name, handler] of Object.entries(methods)) app.on(name.toUpperCase(), path, handler);
  app.all(path, () => {
    throw new CodedError('route.method', { allow: names });
  });
}

/** JSON as it is sent everywhere, never kept by a cache. */
export function json(value: unknown, init: ResponseInit = {}): Response {
  const response = new Response(`${JSON.stringify(value)}\n`, init);
  response.headers.set('Content-Type', 'application/json; charset=utf-8');
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** What a workbench made, never kept by a cache. */
export function made({ bytes, contentType }: Product): Response {
  return new Response(bytes, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
}
