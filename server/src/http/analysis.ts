import type { Hono } from 'hono';
import type { Product } from '../ports/workbench.ts';
import { handedInBoard, keptBoard } from './boardSource.ts';
import { addResource } from './resource.ts';
import type { HttpServices } from './services.ts';

/** The analysis of a board that is kept here, or of one that is only handed in. */
export function addAnalysis(app: Hono, { guard, registry, workbench }: HttpServices): void {
  addResource(app, '/api/boards/:id/analysis', {
    get: async (context) => {
      const source = await keptBoard(guard.boardFor(context, 'view'), registry);
      return answer(await workbench.run({ kind: 'analysis', source }, context.req.raw.signal));
    },
  });
  addResource(app, '/api/analyse', {
    post: async (context) => {
      const source = await handedInBoard(context);
      return answer(await workbench.run({ kind: 'analysis', source }, context.req.raw.signal));
    },
  });
}

function answer({ bytes, contentType }: Product): Response {
  return new Response(bytes, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
}
