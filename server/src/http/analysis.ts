import { analyse, toAnalysisJson } from '@parcours/shared/analysis';
import { type BoardReading, readBoardJson } from '@parcours/shared/board';
import { readSnapshot } from '@parcours/shared/doc';
import type { Hono } from 'hono';
import { assertModest, readJson } from './body.ts';
import { addResource, json } from './resource.ts';
import type { HttpServices } from './services.ts';

/** The analysis of a board that is kept here, or of one that is only handed in. */
export function addAnalysis(app: Hono, { guard, registry }: HttpServices): void {
  addResource(app, '/api/boards/:id/analysis', {
    get: async (context) => analysisOf(await registry.read(guard.boardFor(context, 'view'), readSnapshot)),
  });
  addResource(app, '/api/analyse', {
    post: async (context) => {
      const value = await readJson(context);
      assertModest(value);
      return analysisOf(readBoardJson(value));
    },
  });
}

function analysisOf({ board, problems }: BoardReading): Response {
  return json(toAnalysisJson(analyse(board, problems)));
}
