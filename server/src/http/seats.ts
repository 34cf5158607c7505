import { randomInt } from 'node:crypto';
import { API } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { languageFor } from '@parcours/shared/messages';
import { NAMES } from '@parcours/shared/messages/names';
import { linkTo, WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import type { Seat, WorkshopState } from '@parcours/shared/workshop';
import { indexesOf, suggestAlias, wordsOf } from '@parcours/shared/workshop/names';
import type { Hono } from 'hono';
import { Guesses } from '../access/guesses.ts';
import { expiryOf } from '../access/links.ts';
import { readCode } from '../live/liveRegistry.ts';
import type { LiveWorkshop } from '../live/liveWorkshop.ts';
import { addressOf, originOf } from './origin.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** How many words bring somebody back: with 256 to draw from, four thousand million sets of them. */
const WAY_BACK_WORDS = 4;

/**
 * How often wrong words may be tried at the seats of one workshop: from one place, each first word by itself, of which
 * there are 256; and from all. And how often wrong codes, on the whole server. Who sits behind one address, or a proxy,
 * is one place.
 */
const WRONG_WORDS = {
  place: { perSecond: 1 / 256, atOnce: 20 },
  all: { perSecond: 5, atOnce: 6000 },
} as const;
const WRONG_CODES = { place: { perSecond: 5, atOnce: 300 }, all: { perSecond: 50, atOnce: 3000 } } as const;

/** Coming into a live workshop: what people are told before, a place in it, and the way back to that place. */
export function addSeats(app: Hono, services: HttpServices): void {
  const { live, clock } = services;
  const codeGuesses = new Guesses(WRONG_CODES, clock);
  const wordGuesses = new Guesses(WRONG_WORDS, clock);
  addRoutes(app, services, API.seats, {
    'GET /api/workshops/{id}/entrance': async ({ path: { id }, query: { lang = 'en' } }) =>
      entranceTo(await live.find(id), lang),
    'POST /api/workshops/{id}/seats': async ({ path: { id }, body }) => {
      const wanted = await body();
      const workshop = await live.find(id);
      const seat = await workshop.takeSeat({ ...wanted, wayBack: drawWayBack(workshop) });
      return given(workshop, seat, services);
    },
    'POST /api/workshops/{id}/seats/back': async ({ path: { id }, body, context }) => {
      const words = indexesOf((await body()).words, Object.values(NAMES));
      const workshop = await live.find(id);
      // What is no four words of the lists is no guess, and costs none.
      if (words?.length !== WAY_BACK_WORDS) throw new CodedError('workshop.way-back');
      const place = `${id} ${addressOf(context)} ${words[0]}`;
      const guess = { place, at: id, text: words.join() };
      const seat = await wordGuesses.find(guess, () => seatBy(words, workshop));
      if (seat === undefined) throw new CodedError('workshop.way-back');
      return given(workshop, seat, services);
    },
    'GET /api/workshops/{id}/answers': async ({ path: { id } }) => answersIn((await live.find(id)).state),
    'POST /api/join': async ({ body, context }) => {
      const code = readCode((await body()).code);
      const guess = { place: addressOf(context), at: 'codes', text: code };
      const id = code === '' ? undefined : await codeGuesses.find(guess, () => services.workshops.idOf(code));
      if (id === undefined) throw new CodedError('workshop.code');
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

function seatBy(words: readonly number[], { state }: LiveWorkshop): Seat | undefined {
  return [...state.seats.values()].find(
    ({ wayBack }) => wayBack.length === WAY_BACK_WORDS && wayBack.every((word, at) => word === words[at]),
  );
}
