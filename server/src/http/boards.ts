import { API, DOCUMENT_TYPE } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import type { Context, Hono } from 'hono';
import { accessTo, expiryOf } from '../access/links.ts';
import { type MadeBoard, makeBoard, SMALL_BODY } from '../jobs/newBoard.ts';
import { isPast, retainUntilOf } from '../sync/room/erasureDate.ts';
import { made } from './answers.ts';
import { storedBoard, storedDocument, uploadedBoard } from './boardSource.ts';
import { newId } from './newId.ts';
import { originOf } from './origin.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** Boards: making one, reading one as a snapshot, erasing one; and their links, for facilitators alone. */
export function addBoards(app: Hono, services: HttpServices): void {
  const { registry, jobRunner, tokenAuthority } = services;
  addRoutes(app, services, API.boards, {
    'POST /api/boards': ({ context }) => create(context, services),
    'GET /api/boards/{id}': async ({ path: { id }, signal }) => {
      const source = await storedBoard(id, registry);
      return made(await jobRunner.run({ kind: 'snapshot', source }, signal));
    },
    'GET /api/boards/{id}/document': async ({ path: { id } }) => {
      const bytes = Uint8Array.from(await storedDocument(id, registry));
      return made({ bytes, contentType: DOCUMENT_TYPE });
    },
    'DELETE /api/boards/{id}': async ({ path: { id } }) => {
      await registry.erase(id);
      return undefined;
    },
    'GET /api/boards/{id}/links': async ({ path: { id }, context }) =>
      linksTo(id, await registry.read(id, retainUntilOf), context, services),
    'POST /api/boards/{id}/links/revoke': async ({ path: { id }, body, context }) => {
      const { role } = await body();
      const retainUntil = await registry.read(id, retainUntilOf);
      await tokenAuthority.revoke(id, role);
      registry.dismiss(id, role);
      return linksTo(id, retainUntil, context, services);
    },
  });
}

async function create(context: Context, services: HttpServices) {
  const { registry, clock } = services;
  const board = await make(context, services);
  const { retainUntil } = board;
  if (retainUntil !== undefined && isPast(retainUntil, clock.now())) throw new CodedError('board.retention');
  const id = newId();
  await registry.create(id, board);
  return linksTo(id, retainUntil, context, services);
}

/** A small board is made at once, also while the job runner is busy; a large one must not keep the rooms waiting. */
async function make(context: Context, { jobRunner, library, bodies }: HttpServices): Promise<MadeBoard> {
  const source = await uploadedBoard(context, bodies);
  if (source.json.length <= SMALL_BODY) return makeBoard(source.json, library);
  const { bytes, retainUntil } = await jobRunner.run({ kind: 'new-board', source }, context.req.raw.signal);
  return { update: bytes, retainUntil };
}

/** A link and a token of each role, which last as long as the board. */
function linksTo(
  id: string,
  retainUntil: string | undefined,
  context: Context,
  { tokenAuthority, clock }: HttpServices,
) {
  const expires = expiryOf(retainUntil, clock.now());
  return { id, ...accessTo(id, { origin: originOf(context), expires }, tokenAuthority) };
}
