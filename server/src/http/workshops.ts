import { CodedError } from '@parcours/shared/errors';
import { isReportLanguage, type ReportLanguage } from '@parcours/shared/report';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type Job, sizeOf } from '../ports/workbench.ts';
import { MAX_WORKSHOP_BOARDS, type WorkshopBoard } from '../ports/workshops.ts';
import { metaText } from '../sync/boardMeta.ts';
import { admitted } from '../workshops/admitted.ts';
import { standingOf } from '../workshops/standing.ts';
import { keptBoard } from './boardSource.ts';
import { readShaped } from './body.ts';
import { WORKSHOP_SCOPE } from './guard.ts';
import { newId } from './newId.ts';
import { originOf } from './origin.ts';
import { document, reportFormatOf, wishOf } from './report.ts';
import { addResource, json } from './resource.ts';
import type { HttpServices } from './services.ts';

/** Which boards to set side by side: each with a token that lets the workshop see it. */
export const newWorkshopShape = z.strictObject({
  title: z.string().trim().max(300).describe('What the workshop is called.'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .optional()
    .describe('BCP 47, of the report; else that of most boards.'),
  boards: z
    .array(
      z.strictObject({
        id: z.string().describe('The id of a board.'),
        token: z.string().describe('A token of that board, of any role.'),
        group: z.string().trim().max(120).optional().describe('Who made it; else its place.'),
      }),
    )
    .min(1)
    .max(MAX_WORKSHOP_BOARDS),
});

const { title, language, boards: newBoards } = newWorkshopShape.shape;
const knownBoard = newBoards.element.extend({
  token: newBoards.element.shape.token
    .optional()
    .describe(
      'A token of that board, of any role. Not needed for a board that belongs to the workshop already.',
    ),
});

/** What is to be otherwise; what is left out stays. */
export const changedWorkshopShape = z.strictObject({
  title: title.optional(),
  language,
  boards: z
    .array(knownBoard)
    .min(1)
    .max(MAX_WORKSHOP_BOARDS)
    .optional()
    .describe('All boards from now on, in the order of the groups.'),
});

/** What the boards of one report may take together: ten of ten thousand cards. */
const MOST_BYTES = 32 * 1024 * 1024;

type NewWorkshop = z.output<typeof newWorkshopShape>;

/** Workshops: making one over several boards, what it holds, its report, changing and erasing it. */
export function addWorkshops(app: Hono, services: HttpServices): void {
  const { guard, workshops } = services;
  addResource(app, '/api/workshops', {
    post: async (context) => {
      guard.assertMayCreate(context);
      return create(context, await readShaped(context, newWorkshopShape), services);
    },
  });
  addResource(app, '/api/workshops/:id', {
    get: async (context) => {
      const id = guard.workshopFor(context, 'view');
      return json(await described(id, guard.reaches(context, 'facilitate'), services));
    },
    patch: (context) => change(guard.workshopFor(context, 'facilitate'), context, services),
    delete: async (context) => {
      await workshops.erase(guard.workshopFor(context, 'facilitate'));
      return new Response(null, { status: 204 });
    },
  });
  addResource(app, '/api/workshops/:id/:report{report\\.\\w+}', {
    get: async (context) => {
      const id = guard.workshopFor(context, 'view');
      const job = await reportJob(id, context, services);
      return document(await services.workbench.run(job, context.req.raw.signal));
    },
  });
}

async function create(context: Context, wanted: NewWorkshop, services: HttpServices): Promise<Response> {
  const boards = admitted(
    wanted.boards,
    { known: [], there: await boardsThere(services) },
    services.doorkeeper,
  );
  const id = newId();
  const { title, language } = wanted;
  await services.workshops.create(id, { title, boards, ...(language !== undefined && { language }) });
  const made = accessTo(id, boards, context, services);
  return json(made, { status: 201, headers: { Location: `/api/workshops/${id}` } });
}

/** The links that were given out before go on working; the new ones last as long as the boards that are there now. */
async function change(id: string, context: Context, services: HttpServices): Promise<Response> {
  const { boards: wanted, title, language } = await readShaped(context, changedWorkshopShape);
  const there = await boardsThere(services);
  const { boards } = await services.workshops.change(id, (known) => ({
    ...known,
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(wanted && { boards: admitted(wanted, { known: known.boards, there }, services.doorkeeper) }),
  }));
  return json(accessTo(id, boards, context, services));
}

function accessTo(
  id: string,
  boards: readonly WorkshopBoard[],
  context: Context,
  { doorkeeper }: HttpServices,
) {
  const expires = Math.max(...boards.map((board) => board.expires));
  const token = (role: 'view' | 'facilitate') => doorkeeper.issue(`${WORKSHOP_SCOPE}${id}`, role, expires);
  const tokens = { view: token('view'), facilitate: token('facilitate') };
  const link = (key: string) => `${originOf(context)}/w/${id}#k=${key}`;
  return { id, links: { view: link(tokens.view), facilitate: link(tokens.facilitate) }, tokens };
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
    ...(state === 'open' && { title: await titleOf(board.document, services) }),
  }));
  const { title, language } = workshop;
  return { id, title, language: language ?? null, boards: await Promise.all(each) };
}

async function titleOf(board: string, { registry }: HttpServices): Promise<string> {
  return registry.read(board, (doc) => metaText(doc, 'title') ?? '');
}

async function reportJob(id: string, context: Context, services: HttpServices): Promise<Job> {
  const format = reportFormatOf(context);
  const { lang, audience } = wishOf(context);
  const { workshop, boards } = await standingOf(id, services);
  const parts = boards.map(({ board, state }, at) => ({ board, state, place: at + 1 }));
  const sources = parts.flatMap(({ board: { group, document: board }, state, place }) =>
    state === 'open'
      ? [keptBoard(board, services.registry).then((source) => ({ group, place, source }))]
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
    title: workshop.title,
    sources: found,
    absent,
    wish: { lang: lang ?? mainLanguage(workshop.language), audience },
    format,
    now: services.clock.now(),
  };
}

function mainLanguage(tag = ''): ReportLanguage | undefined {
  const main = tag.split('-')[0] ?? '';
  return isReportLanguage(main) ? main : undefined;
}
