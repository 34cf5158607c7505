import {
  API,
  type ChangedWorkshop,
  type GatheredWorkshop,
  type LiveSetup,
  type NewWorkshop,
  type WantedBoard,
} from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { isLanguage, type Language } from '@parcours/shared/messages';
import { linkTo, type Role, WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import { liveTitle } from '@parcours/shared/workshop/command';
import type { Context, Hono } from 'hono';
import { expiryOf } from '../access/links.ts';
import { newCode } from '../live/liveRegistry.ts';
import { type Job, type PublishedOptions, sizeOf } from '../ports/jobRunner.ts';
import type { Workshop } from '../ports/workshops.ts';
import { metaText } from '../sync/room/boardMeta.ts';
import { isPast } from '../sync/room/erasureDate.ts';
import { admitted } from '../workshops/admitted.ts';
import { eraseWorkshop, standingOf } from '../workshops/standing.ts';
import { document } from './answers.ts';
import { storedBoard } from './boardSource.ts';
import { newId } from './newId.ts';
import { originOf } from './origin.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** What the boards of one report may take together: ten of ten thousand cards. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Workshops: making one over several boards, what it holds, its report, changing and erasing it. */
export function addWorkshops(app: Hono, services: HttpServices): void {
  const { authorizer, workshops, jobRunner, clock } = services;
  addRoutes(app, services, API.workshops, {
    'POST /api/workshops': async ({ body, context }) => create(await body(), context, services),
    'GET /api/workshops/{id}': ({ path: { id }, context }) =>
      described(id, authorizer.reaches(context, 'facilitate'), services),
    'PATCH /api/workshops/{id}': async ({ path: { id }, body, context }) =>
      change(id, await body(), context, services),
    'GET /api/workshops/{id}/links': async ({ path: { id }, context }) =>
      accessTo(id, await workshops.read(id), context, services),
    'POST /api/workshops/{id}/links/revoke': async ({ path: { id }, body, context }) => {
      const { role } = await body();
      const workshop = await withNewCode(id, role, services);
      await services.tokenAuthority.revoke(`${WORKSHOP_SCOPE}${id}`, role);
      await services.live.recheck(id);
      return accessTo(id, workshop, context, services);
    },
    'DELETE /api/workshops/{id}': async ({ path: { id } }) => {
      await eraseWorkshop(id, services);
      return undefined;
    },
    'GET /api/workshops/{id}/report.{format}': async ({ path: { id, format }, query, signal }) => {
      const job = await reportJob(id, query, services);
      return document(await jobRunner.run({ ...job, format, now: clock.now() }, signal));
    },
  });
}

function create(wanted: NewWorkshop, context: Context, services: HttpServices) {
  return 'live' in wanted ? createLive(wanted.live, context, services) : gather(wanted, context, services);
}

async function createLive(setup: LiveSetup, context: Context, services: HttpServices) {
  const { workshops, live, library, clock } = services;
  for (const scenario of setup.scenarios) library.details(scenario);
  if (isPast(setup.retainUntil, clock.now())) throw new CodedError('board.retention');
  const id = newId();
  const code = newCode();
  const workshop = { boards: [], live: { code, retainUntil: setup.retainUntil } };
  await live.create(id, setup, code);
  await workshops.create(id, workshop);
  return accessTo(id, workshop, context, services);
}

async function gather(wanted: GatheredWorkshop, context: Context, services: HttpServices) {
  const boards = admitted(
    wanted.boards,
    { known: [], there: await boardsThere(services) },
    services.tokenAuthority,
  );
  const id = newId();
  const { title, language } = wanted;
  const workshop = { title, boards, ...(language !== undefined && { language }) };
  await services.workshops.create(id, workshop);
  return accessTo(id, workshop, context, services);
}

/** The links that were given out before go on working; the new ones last as long as the boards that are there now. */
async function change(
  id: string,
  { boards: wanted, title, language }: ChangedWorkshop,
  context: Context,
  services: HttpServices,
) {
  const there = await boardsThere(services);
  const isLive = (await services.workshops.read(id)).live !== undefined;
  if (isLive && title !== undefined) await entitle(id, title, services);
  const workshop = await services.workshops.change(id, (known) => {
    if (known.live && wanted) assertSame(known.boards, wanted);
    return {
      ...known,
      ...(title !== undefined && !isLive && { title }),
      ...(language !== undefined && { language }),
      ...(wanted && { boards: admitted(wanted, { known: known.boards, there }, services.tokenAuthority) }),
    };
  });
  return accessTo(id, workshop, context, services);
}

/** What a live workshop is called is in its log alone. @throws CodedError `request.invalid`. */
async function entitle(id: string, wanted: string, { live }: HttpServices): Promise<void> {
  const { data: title } = liveTitle.safeParse(wanted);
  if (title === undefined) throw new CodedError('request.invalid');
  await (await live.find(id)).entitle(title);
}

async function titleOf(id: string, { title = '', live }: Workshop, services: HttpServices): Promise<string> {
  return live ? (await services.live.find(id)).state.title : title;
}

/**
 * The boards of a live workshop are those of its groups, which are erased with it: nobody else's, and none of them fewer.
 * @throws CodedError `workshop.boards`.
 */
function assertSame(known: Workshop['boards'], wanted: readonly WantedBoard[]): void {
  const [before, after] = [known.map(({ document }) => document), wanted.map(({ id }) => id)];
  const boards = [
    ...after.filter((id) => !before.includes(id)),
    ...before.filter((id) => !after.includes(id)),
  ];
  if (boards.length > 0) throw new CodedError('workshop.boards', { boards });
}

/** A code gives out links to come in: where these are revoked, it is another one. */
async function withNewCode(id: string, role: Role, { workshops, live }: HttpServices): Promise<Workshop> {
  const known = await workshops.read(id);
  if (known.live === undefined || role !== 'contribute') return known;
  const mark = { ...known.live, code: newCode() };
  const changed = await workshops.change(id, (workshop) => ({ ...workshop, live: mark }));
  await (await live.find(id)).changeCode(mark.code);
  return changed;
}

/** People come into a live workshop by a link or a code; the boards of one that was gathered have links of their own. */
export function accessTo(
  id: string,
  { boards, live }: Workshop,
  context: Context,
  { tokenAuthority, clock }: HttpServices,
) {
  const expires = live
    ? expiryOf(live.retainUntil, clock.now())
    : Math.max(...boards.map((board) => board.expires));
  const token = (role: Role) => tokenAuthority.issue(`${WORKSHOP_SCOPE}${id}`, role, expires);
  const tokens = {
    view: token('view'),
    ...(live && { contribute: token('contribute'), edit: token('edit') }),
    facilitate: token('facilitate'),
  };
  const link = (key: string) => linkTo(originOf(context), { page: 'workshop', id }, key);
  const links = {
    view: link(tokens.view),
    ...(tokens.contribute && { contribute: link(tokens.contribute) }),
    ...(tokens.edit && { edit: link(tokens.edit) }),
    facilitate: link(tokens.facilitate),
  };
  return { id, links, tokens, ...(live && { code: live.code }) };
}

async function boardsThere({ log }: HttpServices): Promise<ReadonlySet<string>> {
  return new Set((await log.documents()).map((entry) => entry.document));
}

/** Which board stands behind which group is for those who may change that. */
async function described(id: string, withIds: boolean, services: HttpServices) {
  const { workshop, boards } = await standingOf(id, services);
  const each = boards.map(async ({ board, state }, at) => ({
    ...(withIds && { id: board.document }),
    group: board.group ?? null,
    place: at + 1,
    state,
    ...(state === 'open' && { title: await titleOfBoard(board.document, services) }),
  }));
  const { language, live } = workshop;
  return {
    id,
    title: await titleOf(id, workshop, services),
    isLive: live !== undefined,
    isRehearsal: live?.isRehearsal === true,
    language: language ?? null,
    boards: await Promise.all(each),
  };
}

async function titleOfBoard(board: string, { registry }: HttpServices): Promise<string> {
  return registry.read(board, (doc) => metaText(doc, 'title') ?? '');
}

type WorkshopJob = Extract<Job, { kind: 'workshop' }>;

async function reportJob(
  id: string,
  { lang, ...options }: PublishedOptions,
  services: HttpServices,
): Promise<Omit<WorkshopJob, 'format' | 'now'>> {
  const { workshop, boards } = await standingOf(id, services);
  const parts = boards.map(({ board, state }, at) => ({ board, state, place: at + 1 }));
  const sources = parts.flatMap(({ board: { group, document: board }, state, place }) =>
    state === 'open'
      ? [storedBoard(board, services.registry).then((source) => ({ group, place, source }))]
      : [],
  );
  const absent = parts.flatMap(({ board: { group }, state, place }) =>
    state === 'open' ? [] : [{ group, place, absence: state }],
  );
  const found = await Promise.all(sources);
  if (found.reduce((sum, { source }) => sum + sizeOf(source), 0) > MOST_BYTES)
    throw new CodedError('workshop.too-large', { maxBytes: MOST_BYTES });
  return {
    kind: 'workshop',
    workshop: id,
    title: await titleOf(id, workshop, services),
    isRehearsal: workshop.live?.isRehearsal === true,
    sources: found,
    absent,
    options: { ...options, lang: lang ?? mainLanguage(workshop.language) },
  };
}

function mainLanguage(tag = ''): Language | undefined {
  const main = tag.split('-')[0] ?? '';
  return isLanguage(main) ? main : undefined;
}
