import type { Hono } from 'hono';
import { handedInBoard, keptBoard } from './boardSource.ts';
import { addResource, made } from './resource.ts';
import type { HttpServices } from './services.ts';

/** The analysis of a board that is kept here, or of one that is only handed in. */
export function addAnalysis(app: Hono, { guard, registry, workbench }: HttpServices): void {
  addResource(app, '/api/boards/:id/analysis', {
    get: async (context) => {
      const source = await keptBoard(guard.boardFor(context, 'view'), registry);
      return made(await workbench.run({ kind: 'analysis', source }, context.req.raw.signal));
    },
  });
  addResource(app, '/api/analyse', {
    post: async (context) => {
      const source = await handedInBoard(context);
      return made(await workbench.run({ kind: 'analysis', source }, context.req.raw.signal));
    },
  });
}
