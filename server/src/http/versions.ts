import type { Hono } from 'hono';
import { z } from 'zod';
import { knownTimes, type PastState } from '../history/pastBoard.ts';
import { keepCurrent, restorePast } from '../history/versions.ts';
import type { BoardVersion } from '../ports/boardVersions.ts';
import { readShaped } from './body.ts';
import { addResource, json } from './resource.ts';
import type { HttpServices } from './services.ts';

export const newVersionShape = z.strictObject({
  name: z.string().trim().min(1).max(120).describe('What the version is called.'),
});

export const restoreShape = z
  .strictObject({
    version: z.int().min(1).optional().describe('A version that was kept.'),
    at: z.iso.datetime({ offset: true }).optional().describe('A moment that the log reaches back to.'),
  })
  .refine(({ version, at }) => (version === undefined) !== (at === undefined), {
    message: 'either a version or a moment',
  });

/** The history of a board: keeping versions, listing them, going back to one or to a moment. */
export function addVersions(app: Hono, services: HttpServices): void {
  const { guard, log } = services;
  addResource(app, '/api/boards/:id/versions', {
    get: async (context) => {
      const document = guard.boardFor(context, 'edit');
      const versions = (await log.versions(document)).map(described);
      const { from, to } = await knownTimes(log, document);
      return json({ versions, log: { from: isoTime(from), to: isoTime(to) } });
    },
    post: async (context) => {
      const document = guard.boardFor(context, 'edit');
      const { name } = await readShaped(context, newVersionShape);
      return json(described(await keepCurrent(services, document, name)), { status: 201 });
    },
  });
  addResource(app, '/api/boards/:id/restore', {
    post: async (context) => {
      const document = guard.boardFor(context, 'facilitate');
      const past = pastOf(await readShaped(context, restoreShape));
      return json({ kept: described(await restorePast(services, document, past)) });
    },
  });
}

/** The shape makes sure that there is one of the two. */
function pastOf({ version = 0, at }: z.output<typeof restoreShape>): PastState {
  return at === undefined ? { kind: 'version', version } : { kind: 'moment', at: Date.parse(at) };
}

const isoTime = (at: number): string => new Date(at).toISOString();

const described = ({ version, name, at }: BoardVersion) => ({ version, name, at: isoTime(at) });
