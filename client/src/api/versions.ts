import type { Occasion } from '@parcours/shared/api';
import { type Board, readBoardJson } from '@parcours/shared/board';
import type { EarlierBoard } from '@parcours/shared/report';
import type { BoardAccess } from './boards.ts';
import { call } from './request.ts';

/** A state of a board that was kept. */
export interface Version {
  readonly version: number;
  /** Empty where nobody gave one: `occasion` tells then what it is. */
  readonly name: string;
  /** Milliseconds since 1970, as `from` and `to`. */
  readonly at: number;
  readonly occasion: Occasion;
}

/** What is known of a board's past. */
export interface History {
  /** The latest first. */
  readonly versions: readonly Version[];
  /** What was on the board can be told for any moment between these two. */
  readonly from: number;
  readonly to: number;
}

/** A state to go back to. */
export type PastState =
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'moment'; readonly at: number };

/** Wants a token of the role `edit`, as all of these that say nothing else. @throws ApiError */
export async function fetchHistory({ boardId, token }: BoardAccess, signal?: AbortSignal): Promise<History> {
  const asked = { path: { id: boardId }, bearer: token, signal };
  const { versions, log } = await call('GET /api/boards/{id}/versions', asked);
  const known = versions.map(({ at, ...version }) => ({ ...version, at: Date.parse(at) }));
  return { versions: known.reverse(), from: Date.parse(log.from), to: Date.parse(log.to) };
}

/** Keeps the board as the server has it; without a name it gives way once there are too many. @throws ApiError */
export async function keepVersion({ boardId, token }: BoardAccess, name?: string): Promise<void> {
  const body = name === undefined ? {} : { name };
  await call('POST /api/boards/{id}/versions', { path: { id: boardId }, body, bearer: token });
}

/** Gives a version another name. @throws ApiError */
export async function renameVersion(
  { boardId, token }: BoardAccess,
  version: number,
  name: string,
): Promise<void> {
  const path = { id: boardId, version };
  await call('PATCH /api/boards/{id}/versions/{version}', { path, body: { name }, bearer: token });
}

/** Wants a token of the role `facilitate`. @throws ApiError */
export async function removeVersion({ boardId, token }: BoardAccess, version: number): Promise<void> {
  await call('DELETE /api/boards/{id}/versions/{version}', { path: { id: boardId, version }, bearer: token });
}

/** The board as it was. What of it cannot be read is left out. @throws ApiError */
export async function fetchPast({ boardId, token }: BoardAccess, past: PastState): Promise<Board> {
  const query =
    past.kind === 'version'
      ? { version: String(past.version.version) }
      : { at: new Date(past.at).toISOString() };
  return readBoardJson(
    await call('GET /api/boards/{id}/past', { path: { id: boardId }, query, bearer: token }),
  ).board;
}

/** A version to compare the board with, and what is known of it. @throws ApiError */
export async function fetchEarlier(
  { boardId, token }: BoardAccess,
  version: number,
  signal?: AbortSignal,
): Promise<EarlierBoard> {
  const asked = { path: { id: boardId }, query: { version: String(version) }, bearer: token, signal };
  const [past, { versions }] = await Promise.all([
    call('GET /api/boards/{id}/past', asked),
    fetchHistory({ boardId, token }, signal),
  ]);
  const known = versions.find((each) => each.version === version);
  return {
    ...readBoardJson(past),
    ...(known && { name: known.name, at: new Date(known.at).toISOString() }),
  };
}

/**
 * Has the server make the board what it was; resolves with the number of the version that has it as it was just before.
 * Wants a token of the role `facilitate`. @throws ApiError
 */
export async function restoreVersion({ boardId, token }: BoardAccess, version: number): Promise<number> {
  const asked = { path: { id: boardId }, body: { version }, bearer: token };
  return (await call('POST /api/boards/{id}/restore', asked)).kept.version;
}
