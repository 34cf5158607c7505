import type { AnswerOf, Api, WantedBoard } from '@parcours/shared/api';
import type { DrawnReport } from '@parcours/shared/drawing';
import type { Absence } from '@parcours/shared/report';
import { askedAs, type FileKind, type FileOptions, publicationIn, type ReportOptions } from './reports.ts';
import { ApiError, call, callForFile, isObject } from './request.ts';

/** A workshop as its links reach it: the token goes in a header, never in the address. */
export interface WorkshopAccess {
  readonly workshopId: string;
  readonly token: string;
}

/** What a workshop is to be. */
export interface WorkshopChange {
  readonly title: string;
  readonly boards: readonly WantedBoard[];
}

export interface NewWorkshop extends WorkshopChange {
  /** BCP 47, of the report. */
  readonly language: string;
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
  'dataset',
] as const satisfies FileKind[];

/**
 * Sets boards side by side on the server. `adminSecret` is wanted where creating a board takes one.
 * @throws ApiError; `refusedBoards` tells which boards cannot be seen.
 */
export async function createWorkshop(
  { boards, ...workshop }: NewWorkshop,
  adminSecret?: string,
): Promise<CreatedWorkshop> {
  // A workshop that is new sees no board without a token of it.
  const seen = boards.flatMap(({ token, ...board }) => (token === undefined ? [] : [{ ...board, token }]));
  return call('POST /api/workshops', { body: { ...workshop, boards: seen }, bearer: adminSecret });
}

/** A workshop as those who may change it see it. */
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

/** Wants a facilitator's token, without which the server does not tell which boards there are. @throws ApiError */
export async function fetchWorkshop(
  { workshopId, token }: WorkshopAccess,
  signal?: AbortSignal,
): Promise<KnownWorkshop> {
  const asked = { path: { id: workshopId }, bearer: token, signal };
  const { title, boards } = await call('GET /api/workshops/{id}', asked);
  return { title, boards: boards.map(memberOf) };
}

function memberOf({
  id,
  group,
  title = '',
  state,
}: AnswerOf<Api['GET /api/workshops/{id}']>['boards'][number]): WorkshopMember {
  if (id === undefined) throw new ApiError('access.role', 403);
  return { id, group: group ?? '', title, state };
}

/**
 * Changes what is given of a workshop; wants a facilitator's token. Resolves with tokens that last as long as its boards now.
 * @throws ApiError; `refusedBoards` tells which boards cannot be seen.
 */
export async function changeWorkshop(
  { workshopId, token }: WorkshopAccess,
  { title, boards }: Partial<WorkshopChange>,
): Promise<CreatedWorkshop> {
  const body = { title, boards: boards && [...boards] };
  return call('PATCH /api/workshops/{id}', { path: { id: workshopId }, body, bearer: token });
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
  options: FileOptions,
  signal?: AbortSignal,
): Promise<Blob> {
  const path = { id: workshopId, format: kind };
  const query = { ...askedAs(options), ...(kind === 'dataset' && publicationIn(options)) };
  const asked = { path, query, bearer: token, signal };
  return callForFile('GET /api/workshops/{id}/report.{format}', asked);
}

/**
 * The same report as data, to be drawn by the page.
 * @throws ApiError
 */
export async function fetchWorkshopReport(
  access: WorkshopAccess,
  options: ReportOptions,
  signal: AbortSignal,
): Promise<DrawnReport> {
  const file = await fetchWorkshopFile(access, 'json', options, signal);
  const report: unknown = JSON.parse(await file.text());
  if (!isObject(report) || !Array.isArray(report.parts)) throw new ApiError('unexpected', 200);
  // The server's own answer, of the release that this page is of.
  return report as unknown as DrawnReport;
}

/**
 * Erases a workshop from the server; its boards stay. Wants a facilitator's token.
 * @throws ApiError
 */
export async function eraseWorkshop({ workshopId, token }: WorkshopAccess): Promise<void> {
  await call('DELETE /api/workshops/{id}', { path: { id: workshopId }, bearer: token });
}

export type Answers = AnswerOf<Api['GET /api/workshops/{id}/answers']>;

/** What people answered to the last question, once it has ended. @throws ApiError */
export async function readAnswers(
  { workshopId, token }: WorkshopAccess,
  signal?: AbortSignal,
): Promise<Answers> {
  return call('GET /api/workshops/{id}/answers', { path: { id: workshopId }, bearer: token, signal });
}

/** Whether people come into a workshop, which then has a console. @throws ApiError */
export async function isLiveWorkshop(
  { workshopId, token }: WorkshopAccess,
  signal?: AbortSignal,
): Promise<boolean> {
  const asked = { path: { id: workshopId }, bearer: token, signal };
  return (await call('GET /api/workshops/{id}', asked)).isLive;
}
