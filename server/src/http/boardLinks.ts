import { ROLES } from '@parcours/shared/protocol';
import type { Hono } from 'hono';
import { z } from 'zod';
import { accessTo, expiryOf } from '../access/links.ts';
import { retainUntilOf } from '../sync/retention.ts';
import { readShaped } from './body.ts';
import { originOf } from './origin.ts';
import { addResource, json } from './resource.ts';
import type { HttpServices } from './services.ts';

/** Whose links to revoke. */
export const revocationShape = z.strictObject({ role: z.enum(ROLES) });

/** The links of a board, for its facilitators: handing them out, and revoking those that got into the wrong hands. */
export function addBoardLinks(app: Hono, { guard, registry, doorkeeper, clock }: HttpServices): void {
  addResource(app, '/api/boards/:id/links', {
    get: async (context) => {
      const id = guard.boardFor(context, 'facilitate');
      const expires = expiryOf(await registry.read(id, retainUntilOf), clock.now());
      return json({ id, ...accessTo(id, { origin: originOf(context), expires }, doorkeeper) });
    },
  });
  addResource(app, '/api/boards/:id/links/revoke', {
    post: async (context) => {
      const id = guard.boardFor(context, 'facilitate');
      const { role } = await readShaped(context, revocationShape);
      const retainUntil = await registry.read(id, retainUntilOf);
      await doorkeeper.revoke(id, role);
      registry.dismiss(id, role);
      const expires = expiryOf(retainUntil, clock.now());
      return json({ id, ...accessTo(id, { origin: originOf(context), expires }, doorkeeper) });
    },
  });
}
