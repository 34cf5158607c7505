import { CodedError } from '@parcours/shared/errors';
import type { Context, Hono } from 'hono';
import { accessTo, expiryOf } from '../access/links.ts';
import { isPast } from '../sync/retention.ts';
import { type MadeBoard, makeBoard, SMALL_BODY } from '../workbench/newBoard.ts';
import { handedInBoard, keptBoard } from './boardSource.ts';
import { newId } from './newId.ts';
import { originOf } from './origin.ts';
import { addResource, json } from './resource.ts';
import type { HttpServices } from './services.ts';

/** Boards: making one, reading one as a snapshot, erasing one. */
export function addBoards(app: Hono, services: HttpServices): void {
  const { guard, registry, workbench } = services;
  addResource(app, '/api/boards', {
    post: (context) => {
      guard.assertMayCreate(context);
      return create(context, services);
    },
  });
  addResource(app, '/api/boards/:id', {
    get: async (context) => {
      const source = await keptBoard(guard.boardFor(context, 'view'), registry);
      const { bytes, contentType } = await workbench.run(
        { kind: 'snapshot', source },
        context.req.raw.signal,
      );
      return new Response(bytes, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
    },
    delete: async (context) => {
      await registry.erase(guard.boardFor(context, 'facilitate'));
      return new Response(null, { status: 204 });
    },
  });
}

async function create(context: Context, services: HttpServices): Promise<Response> {
  const { registry, doorkeeper, clock } = services;
  const made = await make(context, services);
  const { retainUntil } = made;
  if (retainUntil !== undefined && isPast(retainUntil, clock.now())) throw new CodedError('board.retention');
  const id = newId();
  await registry.create(id, made);
  const expires = expiryOf(retainUntil, clock.now());
  const access = accessTo(id, { origin: originOf(context), expires }, doorkeeper);
  return json({ id, ...access }, { status: 201, headers: { Location: `/api/boards/${id}` } });
}

/** A small board is made at once, also while the workbench has much to do; a large one must not keep the rooms waiting. */
async function make(context: Context, { workbench, library }: HttpServices): Promise<MadeBoard> {
  const source = await handedInBoard(context);
  if (source.json.length <= SMALL_BODY) return makeBoard(source.json, library);
  const { bytes, retainUntil } = await workbench.run({ kind: 'new-board', source }, context.req.raw.signal);
  return { update: bytes, retainUntil };
}
