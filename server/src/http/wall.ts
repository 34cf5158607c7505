import { API } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import type { Holder } from '@parcours/shared/workshop';
import type { Hono } from 'hono';
import { document } from './answers.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** The wall of a live workshop: the boards of all groups at a glance. */
export function addWall(app: Hono, services: HttpServices): void {
  const { authorizer, live } = services;
  const wallFor = async (id: string, holder: Holder) => {
    const workshop = await live.find(id);
    workshop.assertAtWall(holder);
    return workshop.wall;
  };
  addRoutes(app, services, API.wall, {
    'GET /api/workshops/{id}/wall': async ({ path: { id }, context }) => {
      const holder = authorizer.holderFrom(context);
      const tiles = (await wallFor(id, holder)).tiles();
      return { tiles: tiles.map((tile) => (holder.kind === 'screen' ? { ...tile, board: null } : tile)) };
    },
    'GET /api/workshops/{id}/wall/{group}': async ({ path: { id, group }, context }) => {
      const picture = (await wallFor(id, authorizer.holderFrom(context))).picture(group);
      if (picture === undefined) throw new CodedError('workshop.unknown');
      return document({
        bytes: new TextEncoder().encode(picture),
        contentType: 'image/svg+xml; charset=utf-8',
        filename: `group-${group}.svg`,
      });
    },
  });
}
