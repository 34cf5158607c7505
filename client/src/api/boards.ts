import { LINK_ROLES, type LinkRole, type Tokens } from '../local/recentBoards.ts';
import { ApiError, isObject, request, requestJson } from './request.ts';

export interface NewBoard {
  readonly scenario?: string;
  /** The scenario's worked example instead of its starting point. */
  readonly example?: true;
  /** A `parcours.board` JSON value; the server validates it. */
  readonly board?: unknown;
  readonly title?: string;
  readonly language?: string;
}

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
  readonly message: string;
}

/**
 * Creates a board on the server. `adminSecret` is wanted by servers that are not on one's own machine.
 * @throws ApiError; `problemsOf` tells what is wrong with a refused file.
 */
export async function createBoard(board: NewBoard, adminSecret?: string): Promise<CreatedBoard> {
  const answer = await requestJson('/api/boards', { method: 'POST', json: board, bearer: adminSecret });
  const { id, tokens } = isObject(answer) ? answer : {};
  const known = readTokens(tokens);
  const token = LINK_ROLES.map((role) => known[role]).find((candidate) => candidate !== undefined);
  if (typeof id !== 'string' || token === undefined) throw new ApiError('unexpected', 200);
  return { id, tokens: known, token };
}

/**
 * Erases a board from the server for good; wants a facilitator's token.
 * @throws ApiError
 */
export async function eraseBoard(boardId: string, token: string): Promise<void> {
  await request(`/api/boards/${boardId}`, { method: 'DELETE', bearer: token });
}

/**
 * A token of each role, to hand out; wants a facilitator's token.
 * @throws ApiError
 */
export async function fetchLinks(boardId: string, token: string, signal?: AbortSignal): Promise<Tokens> {
  return tokensIn(await requestJson(`/api/boards/${boardId}/links`, { bearer: token, signal }));
}

/**
 * Cuts off whoever came by the link of a role, and returns new tokens, one of each role; wants a facilitator's token.
 * @throws ApiError
 */
export async function revokeLinks(boardId: string, token: string, role: LinkRole): Promise<Tokens> {
  const path = `/api/boards/${boardId}/links/revoke`;
  return tokensIn(await requestJson(path, { method: 'POST', json: { role }, bearer: token }));
}

function tokensIn(answer: unknown): Tokens {
  return readTokens(isObject(answer) ? answer.tokens : undefined);
}

/** What a refused board file is refused for; empty where the error is about something else. */
export function problemsOf(error: unknown): readonly FileProblem[] {
  if (!(error instanceof ApiError)) return [];
  const { problems, details } = error.body;
  const listed = problems ?? (isObject(details) ? details.problems : undefined);
  if (!Array.isArray(listed)) return [];
  return listed.filter(isObject).map(({ collection, id, message }) => ({
    collection: String(collection ?? ''),
    id: String(id ?? ''),
    message: String(message ?? ''),
  }));
}

function readTokens(value: unknown): Tokens {
  if (!isObject(value)) return {};
  const entries = LINK_ROLES.map((role) => [role, value[role]] as const);
  return Object.fromEntries(entries.filter(([, token]) => typeof token === 'string'));
}
