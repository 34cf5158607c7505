import { CodedError } from '@parcours/shared/errors';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { knownTimes, type PastState, pastUpdates } from '../history/pastBoard.ts';
import { keepCurrent, restorePast, UNNAMED } from '../history/versions.ts';
import type { BoardVersion } from '../ports/boardVersions.ts';
import { shaped } from '../workbench/handedIn.ts';
import { readShaped } from './body.ts';
import { addResource, json, made } from './resource.ts';
import type { HttpServices } from './services.ts';

export const newVersionShape = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .optional()
    .describe('What the version is called. One without a name gives way when there are too many.'),
});

export const renamedVersionShape = newVersionShape.required();

export const restoreShape = z
  .strictObject({
    version: z.int().min(1).optional().describe('A version that was kept.'),
    at: z.iso.datetime({ offset: true }).optional().describe('A moment that the log reaches back to.'),
  })
  .refine(({ version, at }) => (version === undefined) !== (at === undefined), {
    message: 'either a version or a moment',
  });

/** The history of a board: keeping versions, listing them, looking at one or at a moment, going back to it. */
export function addVersions(app: Hono, services: HttpServices): void {
  const { guard, log, workbench } = services;
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
      return json(described(await keepCurrent(services, document, name ?? UNNAMED)), { status: 201 });
    },
  });
  addResource(app, '/api/boards/:id/versions/:version', {
    patch: async (context) => {
      const document = guard.boardFor(context, 'edit');
      const { name } = await readShaped(context, renamedVersionShape);
      return json(described(await log.renameVersion(document, numberIn(context), name)));
    },
    // What an editor keeps is what others may wish to go back to.
    delete: async (context) => {
      await log.removeVersion(guard.boardFor(context, 'facilitate'), numberIn(context));
      return new Response(null, { status: 204 });
    },
  });
  addResource(app, '/api/boards/:id/past', {
    get: async (context) => {
      const document = guard.boardFor(context, 'edit');
      const updates = await pastUpdates(log, document, askedIn(context));
      const source = { kind: 'kept', updates } as const;
      return made(await workbench.run({ kind: 'snapshot', source }, context.req.raw.signal));
    },
  });
  addResource(app, '/api/boards/:id/restore', {
    post: async (context) => {
      const document = guard.boardFor(context, 'facilitate');
      const past = pastOf(await readShaped(context, restoreShape));
      const { signal } = context.req.raw;
      return json({ kept: described(await restorePast(services, document, past, signal)) });
    },
  });
}

/** The version that a path names. @throws CodedError `version.not-found` where that is no number of one. */
function numberIn(context: Context): number {
  const version = context.req.param('version') ?? '';
  if (!/^[1-9]\d{0,8}$/.test(version)) throw new CodedError('version.not-found');
  return Number(version);
}

/** The state that a query names: `version`, or `at`. @throws CodedError `request.invalid`. */
function askedIn(context: Context): PastState {
  const version = context.req.query('version');
  const asked = {
    ...(version !== undefined && { version: /^\d{1,9}$/.test(version) ? Number(version) : version }),
    at: context.req.query('at'),
  };
  return pastOf(shaped(asked, restoreShape));
}

/** The shape makes sure that there is one of the two. */
function pastOf({ version = 0, at }: z.output<typeof restoreShape>): PastState {
  return at === undefined ? { kind: 'version', version } : { kind: 'moment', at: Date.parse(at) };
}

const isoTime = (at: number): string => new Date(at).toISOString();

const described = ({ version, name, at }: BoardVersion) => ({ version, name, at: isoTime(at) });
