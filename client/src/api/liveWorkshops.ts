import type { AnswerOf, Api, Asked } from '@parcours/shared/api';
import { call } from './request.ts';
import type { WorkshopAccess } from './workshops.ts';

/** What a live workshop is made with. */
export type LiveSetup = Extract<Asked<Api['POST /api/workshops']>['body'], { live: unknown }>['live'];

/** What opens a live workshop, by what whoever holds it may do; and its code. */
export interface LiveTokens {
  readonly tokens: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
  /** For those who cannot follow a link. */
  readonly code: string;
}

export interface CreatedLive extends LiveTokens {
  readonly id: string;
}

/**
 * Makes a workshop that people come into. `adminSecret` is wanted where creating a board takes one.
 * @throws ApiError
 */
export async function createLiveWorkshop(live: LiveSetup, adminSecret?: string): Promise<CreatedLive> {
  const made = await call('POST /api/workshops', { body: { live }, bearer: adminSecret });
  return { id: made.id, ...tokensIn(made) };
}

/** Opens a rehearsal of a workshop with so many robots, or leads to that which is under way. @throws ApiError */
export async function rehearseWorkshop(
  { workshopId, token }: WorkshopAccess,
  robots: number,
): Promise<CreatedLive> {
  const asked = { path: { id: workshopId }, body: { robots }, bearer: token };
  const made = await call('POST /api/workshops/{id}/rehearsal', asked);
  return { id: made.id, ...tokensIn(made) };
}

/** Wants a facilitator's token. @throws ApiError */
export async function fetchLiveTokens(
  { workshopId, token }: WorkshopAccess,
  signal?: AbortSignal,
): Promise<LiveTokens> {
  const asked = { path: { id: workshopId }, bearer: token, signal };
  return tokensIn(await call('GET /api/workshops/{id}/links', asked));
}

/**
 * Makes the links of one role invalid, and resolves with those that hold from now on. Wants a facilitator's token.
 * @throws ApiError
 */
export async function renewLiveTokens(
  { workshopId, token }: WorkshopAccess,
  role: keyof LiveTokens['tokens'],
): Promise<LiveTokens> {
  const asked = { path: { id: workshopId }, body: { role }, bearer: token };
  return tokensIn(await call('POST /api/workshops/{id}/links/revoke', asked));
}

/** Of a live workshop the server gives all of them. */
function tokensIn({ tokens, code = '' }: AnswerOf<Api['POST /api/workshops']>): LiveTokens {
  const { view, contribute = '', edit = '', facilitate } = tokens;
  return { tokens: { view, contribute, edit, facilitate }, code };
}
