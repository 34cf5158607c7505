import { API } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { MOST_BYTES } from '@parcours/shared/formats';
import type { Hono } from 'hono';
import { made } from './answers.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** Directories of services, which are read where reports are worked out. */
export function addDirectories(app: Hono, services: HttpServices): void {
  const { jobRunner, bodies } = services;
  addRoutes(app, services, API.directories, {
    'POST /api/directories': async ({ context, query: { language, name, mapping }, signal }) => {
      const bytes = await bodies.raw(context, MOST_BYTES);
      const request = { language, dataset: name, mapping: mappingIn(mapping) };
      return made(
        await jobRunner.run({ kind: 'directory', source: { kind: 'file', bytes }, request }, signal),
      );
    },
  });
}

function mappingIn(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    throw new CodedError('directory.mapping');
  }
}
