import type { Absence } from '@parcours/shared/report';
import { FILES, type FileKind, type ReportOptions } from './reports.ts';
import { ApiError, isObject, request, requestJson } from './request.ts';

/** A workshop as its links reach it: the token goes in a header, never in the address. */
export interface WorkshopAccess {
  readonly workshopId: string;
  readonly token: string;
}

export interface NewWorkshop {
  readonly title: string;
  /** BCP 47, of the report. */
  readonly language: string;
  readonly boards: readonly WantedBoard[];
}

export interface WantedBoard {
  readonly id: string;
  /** Lets the workshop see it; not needed for a board that belongs to it already. */
  readonly token?: string;
  readonly group?: string;
}

export interface CreatedWorkshop {
  readonly id: string;
  readonly tokens: { readonly view: string; readonly facilitate: string };
}

/** The files of a report over several boards. */
export const WORKSHOP_FILES = [
  'html',
  'pdf',
  'docx',
  'md',
  'xlsx',
  'csv',
  'json',
] as const satisfies FileKind[];

/**
 * Sets boards side by side on the server. `adminSecret` is wanted where creating a board takes one.
 * @throws ApiError; `refusedBoards` tells which boards cannot be seen.
 */
export async function createWorkshop(workshop: NewWorkshop, adminSecret?: string): Promise<CreatedWorkshop> {
  return readCreated(
    await requestJson('/api/workshops', { method: 'POST', json: workshop, bearer: adminSecret }),
  );
}

function readCreated(answer: unknown): CreatedWorkshop {
  const { id, tokens } = isObject(answer) ? answer : {};
  const { view, facilitate } = isObject(tokens) ? tokens : {};
  if (typeof id !== 'string' || typeof view !== 'string' || typeof facilitate !== 'string')
    throw new ApiError('unexpected', 200);
  return { id, tokens: { view, facilitate } };
}

/** A workshop as whoever may change it sees it. */
export interface KnownWorkshop {
  readonly title: string;
  readonly boards: readonly WorkshopMember[];
}

export interface WorkshopMember {
  readonly id: string;
  /** Empty where the group has no name. */
  readonly group: string;
  /** Empty where the board cannot be read. */
  readonly title: string;
  readonly state: 'open' | Absence;
}

/** What a workshop is to be from now on. */
export type WorkshopChange = Pick<NewWorkshop, 'title' | 'boards'>;

/** Wants a facilitator's token. @throws ApiError */
export async function fetchWorkshop(access: WorkshopAccess, signal?: AbortSignal): Promise<KnownWorkshop> {
  const path = `/api/workshops/${access.workshopId}`;
  const answer = await requestJson(path, { bearer: access.token, signal });
  const { title, boards } = isObject(answer) ? answer : {};
  if (!Array.isArray(boards)) throw new ApiError('unexpected', 200);
  return { title: textOf(title), boards: boards.map(readMember) };
}

function readMember(value: unknown): WorkshopMember {
  const { id, group, title, state } = isObject(value) ? value : {};
  if (typeof id !== 'string') throw new ApiError('unexpected', 200);
  const standing = state === 'erased' || state === 'closed' ? state : 'open';
  return { id, group: textOf(group), title: textOf(title), state: standing };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Changes a workshop; wants a facilitator's token. Resolves with tokens that last as long as its boards now.
 * @throws ApiError; `refusedBoards` tells which boards cannot be seen.
 */
export async function changeWorkshop(
  { workshopId, token }: WorkshopAccess,
  change: WorkshopChange,
): Promise<CreatedWorkshop> {
  const path = `/api/workshops/${workshopId}`;
  return readCreated(await requestJson(path, { method: 'PATCH', json: change, bearer: token }));
}

/** The ids of boards that a workshop was refused for. */
export function refusedBoards(error: unknown): readonly string[] {
  if (!(error instanceof ApiError) || error.code !== 'workshop.boards') return [];
  const { boards } = error.body;
  return Array.isArray(boards) ? boards.filter((id) => typeof id === 'string') : [];
}

/**
 * The report over a workshop's boards as they stand now, as a file.
 * @throws ApiError
 */
export async function fetchWorkshopFile(
  { workshopId, token }: WorkshopAccess,
  kind: (typeof WORKSHOP_FILES)[number],
  { language, audience }: ReportOptions,
  signal?: AbortSignal,
): Promise<Blob> {
  const query = new URLSearchParams({ lang: language, audience });
  const path = `/api/workshops/${workshopId}/${FILES[kind].path}?${query}`;
  return (await request(path, { bearer: token, signal })).blob();
}

/**
 * Erases a workshop from the server; its boards stay. Wants a facilitator's token.
 * @throws ApiError
 */
export async function eraseWorkshop({ workshopId, token }: WorkshopAccess): Promise<void> {
  await request(`/api/workshops/${workshopId}`, { method: 'DELETE', bearer: token });
}
