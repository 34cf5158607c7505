import { API } from '@parcours/shared/api';
import type { Hono } from 'hono';
import { made } from './answers.ts';
import { storedBoard, uploadedBoard } from './boardSource.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** The analysis of a board that is kept here, or of one that is only handed in. */
export function addAnalysis(app: Hono, services: HttpServices): void {
  const { registry, jobRunner, bodies } = services;
  addRoutes(app, services, API.analysis, {
    'GET /api/boards/{id}/analysis': async ({ path: { id }, signal }) => {
      const source = await storedBoard(id, registry);
      return made(await jobRunner.run({ kind: 'analysis', source }, signal));
    },
    'POST /api/analyse': async ({ context, signal }) => {
      const source = await uploadedBoard(context, bodies);
      return made(await jobRunner.run({ kind: 'analysis', source }, signal));
    },
  });
}
