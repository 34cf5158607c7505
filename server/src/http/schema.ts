import { boardJsonSchema } from '@parcours/shared/board';
import type { Hono } from 'hono';
import { addResource } from './resource.ts';

/** The JSON Schema of the board format. */
export function addSchema(app: Hono): void {
  const text = `${JSON.stringify(boardJsonSchema(), undefined, 2)}\n`;
  addResource(app, '/schema/parcours.board.v1.json', {
    get: () =>
      new Response(text, {
        headers: { 'Content-Type': 'application/schema+json', 'Cache-Control': 'public, max-age=3600' },
      }),
  });
}
