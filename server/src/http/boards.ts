import { randomBytes } from 'node:crypto';
import { type Board, emptyBoard, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { createBoardDoc, readSnapshot } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Library } from '../library/library.ts';
import { isPast } from '../sync/retention.ts';
import { assertModest } from '../workbench/handedIn.ts';
import { readShaped } from './body.ts';
import { accessTo, expiryOf, originOf } from './links.ts';
import { addResource, json } from './resource.ts';
import type { HttpServices } from './services.ts';

/** What a board may be made from: a scenario, a board of one's own, or nothing. */
export const newBoardShape = z
  .strictObject({
    scenario: z.string().optional().describe('Id of a scenario to start from.'),
    example: z.boolean().optional().describe("Take the scenario's worked example instead of its start."),
    board: z.unknown().optional().describe('A parcours.board document.'),
    title: z.string().max(300).optional(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
      .optional()
      .describe('BCP 47; picks the language of a scenario.'),
    retainUntil: z.iso.date().optional().describe('The board is erased after this date.'),
  })
  .refine(({ scenario, board }) => scenario === undefined || board === undefined, {
    message: 'either a scenario or a board, not both',
  })
  .refine(({ scenario, example }) => example === undefined || scenario !== undefined, {
    message: 'an example is of a scenario',
  });

type NewBoard = z.output<typeof newBoardShape>;

/** Boards: making one, reading one as a snapshot, erasing one. */
export function addBoards(app: Hono, services: HttpServices): void {
  const { guard, registry } = services;
  addResource(app, '/api/boards', {
    post: async (context) => {
      guard.assertMayCreate(context);
      return create(context, await readShaped(context, newBoardShape), services);
    },
  });
  addResource(app, '/api/boards/:id', {
    get: async (context) => {
      const { board } = await registry.read(guard.boardFor(context, 'view'), readSnapshot);
      return json(toBoardJson(board));
    },
    delete: async (context) => {
      await registry.erase(guard.boardFor(context, 'facilitate'));
      return new Response(null, { status: 204 });
    },
  });
}

async function create(
  context: Context,
  wanted: NewBoard,
  { registry, doorkeeper, clock, library }: HttpServices,
): Promise<Response> {
  const board = withMeta(contentOf(wanted, library), wanted);
  const { retainUntil } = board.meta;
  if (retainUntil !== undefined && isPast(retainUntil, clock.now())) throw new CodedError('board.retention');
  const id = randomBytes(16).toString('base64url');
  await registry.create(id, createBoardDoc(board));
  const expires = expiryOf(retainUntil, clock.now());
  const access = accessTo(id, { origin: originOf(context), expires }, doorkeeper);
  return json({ id, ...access }, { status: 201, headers: { Location: `/api/boards/${id}` } });
}

function contentOf({ scenario, example, board, language }: NewBoard, library: Library): Board {
  if (scenario !== undefined) return library.board(scenario, example ? 'example' : 'start', language);
  if (board === undefined) return emptyBoard();
  assertModest(board);
  return parseBoardJson(board);
}

/** A scenario comes in the language nearest to the one asked for; other boards are in the one that is said. */
function withMeta(board: Board, { scenario, title, language, retainUntil }: NewBoard): Board {
  const change = {
    ...(title !== undefined && { title }),
    ...(retainUntil !== undefined && { retainUntil }),
    ...(language !== undefined && scenario === undefined && { language }),
  };
  return { ...board, meta: { ...board.meta, ...change } };
}
