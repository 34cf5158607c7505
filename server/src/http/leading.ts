import { API } from '@parcours/shared/api';
import type { Hono } from 'hono';
import { extentOfWork, takeWorkBack } from '../history/work.ts';
import { newId } from './newId.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** What a facilitator asks of a live workshop that has an answer, which nobody else is to get. */
export function addLeading(app: Hono, services: HttpServices): void {
  const { live } = services;
  const workOf = async (id: string, { person, since }: { person: string; since?: string | undefined }) => ({
    ranges: (await live.find(id)).workOf(person),
    since: since === undefined ? 0 : Date.parse(since),
  });
  addRoutes(app, services, API.leading, {
    'POST /api/workshops/{id}/work': async ({ path: { id }, body, signal }) =>
      extentOfWork(services, await workOf(id, await body()), signal),
    'POST /api/workshops/{id}/work/take-back': async ({ path: { id }, body, signal }) => {
      const name = newId();
      await takeWorkBack(services, await workOf(id, await body()), name, signal);
      return { name };
    },
    'POST /api/workshops/{id}/rounds/{round}/look': async ({ path: { id, round }, body }) => {
      const { group } = await body();
      return { entries: [...(await live.find(id)).lookThrough(round, group)] };
    },
  });
}
