import type { Hono } from 'hono';
import { addResource, json } from './resource.ts';
import type { HttpServices } from './services.ts';

/** For whoever watches the server: whether it runs, and whether it can save. */
export function addHealth(app: Hono, { log }: HttpServices): void {
  addResource(app, '/healthz', { get: () => json({ status: 'ok' }) });
  addResource(app, '/readyz', {
    get: async () => {
      await log.check();
      return json({ status: 'ready' });
    },
  });
}
