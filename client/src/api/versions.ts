import { type Board, readBoardJson } from '@parcours/shared/board';
import type { BoardAccess } from './reports.ts';
import { ApiError, isObject, request, requestJson } from './request.ts';

/** A state of a board that was kept. */
export interface Version {
  readonly version: number;
  /** Empty where nobody gave one: it was kept before the board went back to another. */
  readonly name: string;
  /** Milliseconds since 1970, as `from` and `to`. */
  readonly at: number;
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

const pathOf = ({ boardId }: BoardAccess, what: string) => `/api/boards/${boardId}/${what}`;

/** Wants a token of the role `edit`, as all of these that say nothing else. @throws ApiError */
export async function fetchHistory(access: BoardAccess, signal?: AbortSignal): Promise<History> {
  const answer = await requestJson(pathOf(access, 'versions'), { bearer: access.token, signal });
  const { versions, log } = isObject(answer) ? answer : {};
  if (!Array.isArray(versions) || !isObject(log)) throw new ApiError('unexpected', 200);
  return { versions: versions.map(readVersion).reverse(), from: timeOf(log.from), to: timeOf(log.to) };
}

/** Keeps the board as the server has it; without a name it gives way once there are too many. @throws ApiError */
export async function keepVersion(access: BoardAccess, name?: string): Promise<void> {
  const json = name === undefined ? {} : { name };
  await request(pathOf(access, 'versions'), { method: 'POST', json, bearer: access.token });
}

/** Gives a version another name. @throws ApiError */
export async function renameVersion(access: BoardAccess, version: number, name: string): Promise<void> {
  const options = { method: 'PATCH', json: { name }, bearer: access.token } as const;
  await request(pathOf(access, `versions/${version}`), options);
}

/** Wants a token of the role `facilitate`. @throws ApiError */
export async function removeVersion(access: BoardAccess, version: number): Promise<void> {
  await request(pathOf(access, `versions/${version}`), { method: 'DELETE', bearer: access.token });
}

/** The board as it was. What of it cannot be read is left out. @throws ApiError */
export async function fetchPast(access: BoardAccess, past: PastState): Promise<Board> {
  const asked = new URLSearchParams(
    past.kind === 'version'
      ? { version: String(past.version.version) }
      : { at: new Date(past.at).toISOString() },
  );
  return readBoardJson(await requestJson(pathOf(access, `past?${asked}`), { bearer: access.token })).board;
}

function readVersion(value: unknown): Version {
  const { version, name, at } = isObject(value) ? value : {};
  if (typeof version !== 'number') throw new ApiError('unexpected', 200);
  return { version, name: typeof name === 'string' ? name : '', at: timeOf(at) };
}

function timeOf(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : 0;
}
