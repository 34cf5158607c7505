import { API } from '@parcours/shared/api';
import { MOST_SCENARIO_BYTES } from '@parcours/shared/scenario';
import type { Hono } from 'hono';
import { isPackId } from '../library/packs.ts';
import { publishFile, takeOff } from '../library/publishing.ts';
import { made } from './answers.ts';
import { addRoutes } from './routes.ts';
import { scenarioFile } from './scenarios.ts';
import type { HttpServices } from './services.ts';

/** The shelf. What somebody wants to publish is read where reports are worked out, and kept as it was written there. */
export function addLibrary(app: Hono, services: HttpServices): void {
  const { library, packs, jobRunner, bodies } = services;
  const pack = async (id: string) =>
    made({ bytes: Uint8Array.from(await packs.read(id)), contentType: 'application/json; charset=utf-8' });
  addRoutes(app, services, API.library, {
    'GET /api/library': ({ query: { lang } }) => ({
      scenarios: library.list(lang).filter(({ origin }) => origin === 'shelf'),
      packs: packs.list(),
    }),
    'GET /api/library/{id}': async ({ path: { id } }) =>
      isPackId(id) ? pack(id) : scenarioFile(library, id),
    'POST /api/library': async ({ context, signal }) => {
      const bytes = await bodies.raw(context, MOST_SCENARIO_BYTES);
      return publishFile(bytes, services, (job) => jobRunner.run(job, signal));
    },
    'DELETE /api/library/{id}': async ({ path: { id } }) => {
      await takeOff(id, services);
      return undefined;
    },
  });
}
