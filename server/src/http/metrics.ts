import type { Hono } from 'hono';
import { addResource } from './resource.ts';
import type { HttpServices } from './services.ts';

/** The numbers that an operator needs, for Prometheus. They tell of no person and no board. */
export function addMetrics(app: Hono, { guard, metrics }: HttpServices): void {
  addResource(app, '/metrics', {
    get: async (context) => {
      guard.assertMayWatch(context);
      const { type, text } = await metrics();
      return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
    },
  });
}
