import { API } from '@parcours/shared/api';
import { MOST_SCENARIO_BYTES } from '@parcours/shared/scenario';
import type { Hono } from 'hono';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** The shelf. What somebody wants to publish is read where reports are worked out, and kept as it was read there. */
export function addLibrary(app: Hono, services: HttpServices): void {
  const { library, jobRunner, bodies } = services;
  addRoutes(app, services, API.library, {
    'GET /api/library': ({ query: { lang } }) => ({
      scenarios: library.list(lang).filter(({ origin }) => origin === 'shelf'),
    }),
    'POST /api/library': async ({ context, signal }) => {
      const source = { kind: 'file', bytes: await bodies.raw(context, MOST_SCENARIO_BYTES) } as const;
      const { bytes } = await jobRunner.run({ kind: 'scenario', source }, signal);
      return library.publish(bytes);
    },
    'DELETE /api/library/{id}': async ({ path: { id } }) => {
      await library.remove(id);
      return undefined;
    },
  });
}
