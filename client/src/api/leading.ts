import type { AnswerOf, Api } from '@parcours/shared/api';
import { call } from './request.ts';
import type { WorkshopAccess } from './workshops.ts';

/** How much there is of what somebody did in a live workshop. */
export type WorkExtent = AnswerOf<Api['POST /api/workshops/{id}/work']>;

/** Something that a group named in a private round. */
export type LookedAt = AnswerOf<Api['POST /api/workshops/{id}/rounds/{round}/look']>['entries'][number];

/** Whose work, a seat's or that of taking a seat's back, and since when (milliseconds since 1970), if not from the beginning. */
export interface Whose {
  readonly person: string;
  readonly since?: number | undefined;
}

const bodyOf = ({ person, since }: Whose) => ({
  person,
  ...(since !== undefined && { since: new Date(since).toISOString() }),
});

/** Wants a facilitator's token, as all of these. @throws ApiError */
export function fetchWork(
  { workshopId, token }: WorkshopAccess,
  whose: Whose,
  signal: AbortSignal,
): Promise<WorkExtent> {
  const asked = { path: { id: workshopId }, body: bodyOf(whose), bearer: token, signal };
  return call('POST /api/workshops/{id}/work', asked);
}

/** Takes it back; resolves with what that is called, to take it back in its turn. @throws ApiError */
export async function takeWorkBack({ workshopId, token }: WorkshopAccess, whose: Whose): Promise<string> {
  const asked = { path: { id: workshopId }, body: bodyOf(whose), bearer: token };
  return (await call('POST /api/workshops/{id}/work/take-back', asked)).name;
}

/** What a group has named so far. @throws ApiError */
export async function lookThrough(
  { workshopId, token }: WorkshopAccess,
  { round, group }: { readonly round: string; readonly group: number },
  signal: AbortSignal,
): Promise<readonly LookedAt[]> {
  const asked = { path: { id: workshopId, round }, body: { group }, bearer: token, signal };
  return (await call('POST /api/workshops/{id}/rounds/{round}/look', asked)).entries;
}
