import { randomInt } from 'node:crypto';
import { API } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { languageFor } from '@parcours/shared/messages';
import { NAMES } from '@parcours/shared/messages/names';
import { linkTo, WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import type { Seat, WorkshopState } from '@parcours/shared/workshop';
import { indexesOf, suggestAlias, wordsOf } from '@parcours/shared/workshop/names';
import type { Hono } from 'hono';
import { expiryOf } from '../access/links.ts';
import { Trials } from '../access/trials.ts';
import { readCode } from '../live/liveRegistry.ts';
import type { LiveWorkshop } from '../live/liveWorkshop.ts';
import { originOf } from './origin.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** How many words bring somebody back: with 256 to draw from, four thousand million sets of them. */
const WAY_BACK_WORDS = 4;

/**
 * How often words and codes may be tried: those of one workshop, and codes on the whole server. A workshop sits behind
 * one address, so nothing is counted by address.
 */
const TRIALS = {
  words: { perSecond: 1, atOnce: 60 },
  codes: { perSecond: 5, atOnce: 300 },
} as const;

/** Coming into a live workshop: what people are told before, a place in it, and the way back to that place. */
export function addSeats(app: Hono, services: HttpServices): void {
  const { live, clock } = services;
  const codeTrials = new Trials(TRIALS.codes, clock);
  const wordTrials = new Trials(TRIALS.words, clock);
  addRoutes(app, services, API.seats, {
    'GET /api/workshops/{id}/entrance': async ({ path: { id }, query: { lang = 'en' } }) =>
      entranceTo(await live.find(id), lang),
    'POST /api/workshops/{id}/seats': async ({ path: { id }, body }) => {
      const wanted = await body();
      const workshop = await live.find(id);
      const seat = await workshop.takeSeat({ ...wanted, wayBack: drawWayBack(workshop) });
      return given(workshop, seat, services);
    },
    'POST /api/workshops/{id}/seats/back': async ({ path: { id }, body }) => {
      const { words } = await body();
      const workshop = await live.find(id);
      if (!wordTrials.allows(id)) throw new CodedError('server.busy');
      const seat = seatBy(indexesOf(words, Object.values(NAMES)), workshop);
      if (seat === undefined) throw new CodedError('workshop.way-back');
      return given(workshop, seat, services);
    },
    'GET /api/workshops/{id}/answers': async ({ path: { id } }) => answersIn((await live.find(id)).state),
    'POST /api/join': async ({ body, context }) => {
      const { code } = await body();
      if (!codeTrials.allows('')) throw new CodedError('server.busy');
      const id = await workshopOf(readCode(code), services);
      const { retainUntil } = (await live.find(id)).state;
      const token = services.tokenAuthority.issue(
        `${WORKSHOP_SCOPE}${id}`,
        'contribute',
        expiryOf(retainUntil, clock.now()),
      );
      return { id, token, link: linkTo(originOf(context), { page: 'workshop', id }, token) };
    },
  });
}

/** To the last question, once it has ended. */
function answersIn({ rounds }: WorkshopState) {
  const asked = rounds.findLast((round) => round.kind === 'question');
  const given = asked?.kind === 'question' ? asked : undefined;
  return {
    question: given?.text ?? null,
    isEnded: given?.answers !== undefined,
    answers: [...(given?.answers ?? [])],
  };
}

function entranceTo({ state }: LiveWorkshop, language: string) {
  const { title, host, languages, retainUntil, rehearsal, stage, door, seats } = state;
  const taken = new Set([...seats.values()].map(({ alias }) => alias));
  const suggestion = suggestAlias(namesIn([language]), Math.random, taken);
  return {
    title,
    host,
    languages: [...languages],
    retainUntil,
    isRehearsal: rehearsal !== undefined,
    stage: stage.kind,
    door,
    suggestion,
  };
}

function given(
  { id, state }: LiveWorkshop,
  { id: seat, alias, languages, wayBack }: Seat,
  { tokenAuthority, clock }: HttpServices,
) {
  const expires = expiryOf(state.retainUntil, clock.now());
  const token = tokenAuthority.issueSeat(`${WORKSHOP_SCOPE}${id}`, seat, expires);
  return { seat, alias, token, wayBack: wordsOf(wayBack, namesIn(languages)) };
}

/** The names of the first of some languages in which there are any. */
function namesIn(languages: readonly string[]) {
  return NAMES[languageFor(languages)];
}

/** Words that nobody else in the workshop has. */
function drawWayBack(workshop: LiveWorkshop): readonly number[] {
  const drawn = Array.from({ length: WAY_BACK_WORDS }, () => randomInt(NAMES.en.words.length));
  return seatBy(drawn, workshop) === undefined ? drawn : drawWayBack(workshop);
}

function seatBy(words: readonly number[] | undefined, { state }: LiveWorkshop): Seat | undefined {
  if (words?.length !== WAY_BACK_WORDS) return undefined;
  return [...state.seats.values()].find(
    ({ wayBack }) => wayBack.length === WAY_BACK_WORDS && wayBack.every((word, at) => word === words[at]),
  );
}

/** @throws CodedError `workshop.code`. */
async function workshopOf(code: string, { workshops }: HttpServices): Promise<string> {
  const id = code === '' ? undefined : await workshops.idOf(code);
  if (id === undefined) throw new CodedError('workshop.code');
  return id;
}
