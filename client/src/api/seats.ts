import type { AnswerOf, Api } from '@parcours/shared/api';
import { call } from './request.ts';
import type { WorkshopAccess } from './workshops.ts';

/** What people are told before they come in. */
export type Entrance = AnswerOf<Api['GET /api/workshops/{id}/entrance']>;

/** A place in a live workshop, with what opens it. */
export type TakenSeat = AnswerOf<Api['POST /api/workshops/{id}/seats']>;

/** Who somebody wants to be there. */
export interface WantedSeat {
  /** The same for all tries, so that they give one seat. */
  readonly key: string;
  readonly alias: string;
  /** What the person speaks, best first. */
  readonly languages: readonly string[];
  readonly city: string;
}

/** `language` is that of the alias which is suggested. @throws ApiError */
export function fetchEntrance(
  { workshopId, token }: WorkshopAccess,
  language: string,
  signal?: AbortSignal,
): Promise<Entrance> {
  const asked = { path: { id: workshopId }, query: { lang: language }, bearer: token, signal };
  return call('GET /api/workshops/{id}/entrance', asked);
}

/** Asking twice with one key gives one seat. @throws ApiError */
export function takeSeat(
  { workshopId, token }: WorkshopAccess,
  { city, languages, ...wanted }: WantedSeat,
): Promise<TakenSeat> {
  const named = city.trim();
  const body = { ...wanted, languages: [...languages], ...(named !== '' && { city: named }) };
  return call('POST /api/workshops/{id}/seats', { path: { id: workshopId }, body, bearer: token });
}

/** The seat that four words stand for. @throws ApiError */
export function findSeat({ workshopId, token }: WorkshopAccess, words: string): Promise<TakenSeat> {
  const asked = { path: { id: workshopId }, body: { words }, bearer: token };
  return call('POST /api/workshops/{id}/seats/back', asked);
}

/** The workshop that a code on the wall stands for, with a token to come in. @throws ApiError */
export async function findWorkshop(code: string): Promise<WorkshopAccess> {
  const { id, token } = await call('POST /api/join', { body: { code } });
  return { workshopId: id, token };
}
