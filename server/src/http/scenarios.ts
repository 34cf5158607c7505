import { API } from '@parcours/shared/api';
import { toBoardJson } from '@parcours/shared/board';
import type { Hono } from 'hono';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** The library of scenarios, open to everybody who reaches the server. */
export function addScenarios(app: Hono, services: HttpServices): void {
  const { library } = services;
  addRoutes(app, services, API.scenarios, {
    'GET /api/scenarios': ({ query: { lang } }) => ({ scenarios: library.list(lang) }),
    'GET /api/scenarios/{id}': ({ path: { id }, query: { lang } }) => ({
      ...library.details(id, lang),
      start: toBoardJson(library.board(id, 'start', lang)),
      example: toBoardJson(library.board(id, 'example', lang)),
    }),
  });
}
