import { API, type MapFormat, type PictureFormat } from '@parcours/shared/api';
import type { Hono } from 'hono';
import type { PictureOptions, ReportOptions } from '../ports/jobRunner.ts';
import { document, made } from './answers.ts';
import { storedBoard, storedVersion, uploadedBoard } from './boardSource.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** The gap report and the route map, of a board that is kept here or of one that is only handed in. */
export function addReport(app: Hono, services: HttpServices): void {
  const { authorizer, registry, versions, clock, jobRunner, bodies } = services;
  const map = async (id: string, format: MapFormat, options: ReportOptions, signal: AbortSignal) => {
    const source = await storedBoard(id, registry);
    return document(await jobRunner.run({ kind: 'map', source, options, format, now: clock.now() }, signal));
  };
  const picture = async (id: string, format: PictureFormat, options: PictureOptions, signal: AbortSignal) => {
    const source = await storedBoard(id, registry);
    return document(
      await jobRunner.run({ kind: 'picture', source, options, format, now: clock.now() }, signal),
    );
  };
  addRoutes(app, services, API.report, {
    'GET /api/boards/{id}/sensitive-names': async ({ path: { id }, signal }) => {
      const source = await storedBoard(id, registry);
      return made(await jobRunner.run({ kind: 'names', source }, signal));
    },
    'POST /api/sensitive-names': async ({ context, signal }) => {
      const source = await uploadedBoard(context, bodies);
      return made(await jobRunner.run({ kind: 'names', source }, signal));
    },
    'GET /api/boards/{id}/report.{format}': async ({ path: { id, format }, query, context, signal }) => {
      const { since: version, links, ...options } = query;
      // What was on the board is for those who may look into its history.
      if (version !== undefined)
        await authorizer.admit(context, { kind: 'token', scope: 'board', role: 'edit' });
      const source = await storedBoard(id, registry);
      const since = version === undefined ? undefined : await storedVersion(id, version, versions);
      const boardPage = links === undefined ? undefined : `${links}/b/${id}`;
      const job = { kind: 'report', source, since, boardPage, format, options, now: clock.now() } as const;
      return document(await jobRunner.run(job, signal));
    },
    'GET /api/boards/{id}/map.svg': ({ path: { id }, query, signal }) => map(id, 'svg', query, signal),
    'GET /api/boards/{id}/map.png': ({ path: { id }, query, signal }) => map(id, 'png', query, signal),
    'GET /api/boards/{id}/board.canvas': ({ path: { id }, query, signal }) =>
      map(id, 'canvas', query, signal),
    'GET /api/boards/{id}/board.svg': ({ path: { id }, query, signal }) =>
      picture(id, 'board.svg', { ...query, scale: 1 }, signal),
    'GET /api/boards/{id}/board.png': ({ path: { id }, query, signal }) =>
      picture(id, 'board.png', query, signal),
    'GET /api/boards/{id}/directory.{format}': async ({ path: { id, format }, query: options, signal }) => {
      const source = await storedBoard(id, registry);
      const job = { kind: 'services', source, options, format, now: clock.now() } as const;
      return document(await jobRunner.run(job, signal));
    },
    'GET /api/boards/{id}/kit.pdf': async ({ path: { id }, query: options, signal }) => {
      const source = await storedBoard(id, registry);
      return document(await jobRunner.run({ kind: 'kit', source, options, now: clock.now() }, signal));
    },
    'POST /api/report.{format}': async ({ path: { format }, query: options, context, signal }) => {
      const source = await uploadedBoard(context, bodies);
      return document(
        await jobRunner.run({ kind: 'report', source, format, options, now: clock.now() }, signal),
      );
    },
  });
}
