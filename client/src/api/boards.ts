import type { Api, Asked } from '@parcours/shared/api';
import { type Fault, faultSchema } from '@parcours/shared/board';
import { type LinkRole, readTokens, strongest, type Tokens } from '../local/tokens.ts';
import { ApiError, call, isObject } from './request.ts';

/** A board as its links reach it: the token goes in a header, never in the address. */
export interface BoardAccess {
  readonly boardId: string;
  readonly token: string;
}

/** What a board is made from. */
export type NewBoard = Asked<Api['POST /api/boards']>['body'];

export interface CreatedBoard {
  readonly id: string;
  readonly tokens: Tokens;
  /** The token to open it with: that of the widest role given. */
  readonly token: string;
}

/** Something in a board file that does not validate. */
export interface FileProblem {
  readonly collection: string;
  readonly id: string;
  /** In English. */
  readonly message: string;
  /** Undefined where a newer server tells of something that this page does not know. */
  readonly fault: Fault | undefined;
}

/**
 * Creates a board on the server. `adminSecret` is wanted by servers that are not on one's own machine.
 * @throws ApiError; `problemsOf` tells what is wrong with a refused file.
 */
export async function createBoard(board: NewBoard, adminSecret?: string): Promise<CreatedBoard> {
  const { id, tokens } = await call('POST /api/boards', { body: board, bearer: adminSecret });
  const known = readTokens(id, tokens);
  const token = strongest(known);
  if (token === undefined) throw new ApiError('unexpected', 201);
  return { id, tokens: known, token };
}

/**
 * Erases a board from the server for good; wants a facilitator's token.
 * @throws ApiError
 */
export async function eraseBoard(boardId: string, token: string): Promise<void> {
  await call('DELETE /api/boards/{id}', { path: { id: boardId }, bearer: token });
}

/**
 * A token of each role, to hand out; wants a facilitator's token.
 * @throws ApiError
 */
export async function fetchLinks(boardId: string, bearer: string, signal?: AbortSignal): Promise<Tokens> {
  const { tokens } = await call('GET /api/boards/{id}/links', { path: { id: boardId }, bearer, signal });
  return readTokens(boardId, tokens);
}

/**
 * Cuts off everybody who came by the link of a role, and returns new tokens, one of each role; wants a facilitator's token.
 * @throws ApiError
 */
export async function revokeLinks(boardId: string, bearer: string, role: LinkRole): Promise<Tokens> {
  const path = { id: boardId };
  const { tokens } = await call('POST /api/boards/{id}/links/revoke', { path, body: { role }, bearer });
  return readTokens(boardId, tokens);
}

/** What a refused board file is refused for; empty where the error is about something else. */
export function problemsOf(error: unknown): readonly FileProblem[] {
  if (!(error instanceof ApiError) || error.code !== 'board.invalid') return [];
  const { problems } = error.body;
  if (!Array.isArray(problems)) return [];
  return problems.filter(isObject).map(({ collection, id, message, fault }) => ({
    collection: String(collection ?? ''),
    id: String(id ?? ''),
    message: String(message ?? ''),
    fault: faultSchema.safeParse(fault).data,
  }));
}
