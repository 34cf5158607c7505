import { toBoardJson } from '@parcours/shared/board';
import type { Hono } from 'hono';
import { addResource, json } from './resource.ts';
import type { HttpServices } from './services.ts';

/** The library of scenarios, open to everybody who reaches the server. */
export function addScenarios(app: Hono, { library }: HttpServices): void {
  addResource(app, '/api/scenarios', {
    get: (context) => json({ scenarios: library.list(context.req.query('lang')) }),
  });
  addResource(app, '/api/scenarios/:id', {
    get: (context) => {
      const id = context.req.param('id') ?? '';
      const language = context.req.query('lang');
      return json({
        ...library.details(id, language),
        start: toBoardJson(library.board(id, 'start', language)),
        example: toBoardJson(library.board(id, 'example', language)),
      });
    },
  });
}
