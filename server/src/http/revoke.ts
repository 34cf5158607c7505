import { ROLES } from '@parcours/shared/protocol';
import type { Hono } from 'hono';
import { z } from 'zod';
import { retainUntilOf } from '../sync/retention.ts';
import { readShaped } from './body.ts';
import { accessTo, expiryOf, originOf } from './links.ts';
import { addResource, json } from './resource.ts';
import type { HttpServices } from './services.ts';

/** Whose links to revoke. */
export const revocationShape = z.strictObject({ role: z.enum(ROLES) });

/** Revoking links that got into the wrong hands: those of one role, all at once, and new ones in their place. */
export function addRevoke(app: Hono, { guard, registry, doorkeeper, clock }: HttpServices): void {
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
