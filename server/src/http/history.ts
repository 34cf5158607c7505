import { API, type VersionAnswer } from '@parcours/shared/api';
import type { Hono } from 'hono';
import { knownTimes, type PastState, pastUpdates } from '../history/pastBoard.ts';
import { keepCurrent, restorePast, UNNAMED } from '../history/versions.ts';
import type { BoardVersion } from '../ports/boardVersions.ts';
import { made } from './answers.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** The history of a board: keeping versions, listing them, looking at one or at a moment, going back to it. */
export function addHistory(app: Hono, services: HttpServices): void {
  const { log, versions, jobRunner } = services;
  addRoutes(app, services, API.history, {
    'GET /api/boards/{id}/versions': async ({ path: { id } }) => {
      const known = (await versions.listVersions(id)).map(described);
      const { from, to } = await knownTimes(log, id);
      return { versions: known, log: { from: isoTime(from), to: isoTime(to) } };
    },
    'POST /api/boards/{id}/versions': async ({ path: { id }, body }) => {
      const { name = UNNAMED } = await body();
      return described(await keepCurrent(services, id, name));
    },
    'PATCH /api/boards/{id}/versions/{version}': async ({ path: { id, version }, body }) => {
      const { name } = await body();
      return described(await versions.renameVersion(id, version, name));
    },
    // What an editor keeps is what others may wish to go back to.
    'DELETE /api/boards/{id}/versions/{version}': async ({ path: { id, version } }) => {
      await versions.removeVersion(id, version);
      return undefined;
    },
    'GET /api/boards/{id}/past': async ({ path: { id }, query, signal }) => {
      const updates = await pastUpdates(services, id, pastOf(query));
      const source = { kind: 'stored', updates } as const;
      return made(await jobRunner.run({ kind: 'snapshot', source }, signal));
    },
    'POST /api/boards/{id}/restore': async ({ path: { id }, body, signal }) => {
      const past = pastOf(await body());
      return { kept: described(await restorePast(services, id, past, signal)) };
    },
  });
}

/** The contract makes sure that there is one of the two. */
function pastOf({
  version = 0,
  at,
}: {
  readonly version?: number | undefined;
  readonly at?: string | undefined;
}): PastState {
  return at === undefined ? { kind: 'version', version } : { kind: 'moment', at: Date.parse(at) };
}

const isoTime = (at: number): string => new Date(at).toISOString();

const described = ({ at, ...version }: BoardVersion): VersionAnswer => ({ ...version, at: isoTime(at) });
