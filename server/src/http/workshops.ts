import { CodedError } from '@parcours/shared/errors';
import { roleCovers } from '@parcours/shared/protocol';
import { isReportLanguage, type ReportLanguage } from '@parcours/shared/report';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type Job, sizeOf } from '../ports/workbench.ts';
import { MAX_WORKSHOP_BOARDS, type WorkshopBoard } from '../ports/workshops.ts';
import { metaText } from '../sync/boardMeta.ts';
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

/** What the boards of one report may take together: ten of ten thousand cards. */
const MOST_BYTES = 32 * 1024 * 1024;

type NewWorkshop = z.output<typeof newWorkshopShape>;

/** Workshops: making one over several boards, what it holds, its report, erasing it. */
export function addWorkshops(app: Hono, services: HttpServices): void {
  const { guard, workshops } = services;
  addResource(app, '/api/workshops', {
    post: async (context) => {
      guard.assertMayCreate(context);
      return create(context, await readShaped(context, newWorkshopShape), services);
    },
  });
  addResource(app, '/api/workshops/:id', {
    get: async (context) => describe(guard.workshopFor(context, 'view'), services),
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
  const { workshops, doorkeeper } = services;
  const boards = await admitted(wanted, services);
  const id = newId();
  const { title, language } = wanted;
  await workshops.create(id, { title, boards, ...(language !== undefined && { language }) });
  const expires = Math.max(...boards.map((board) => board.expires));
  const token = (role: 'view' | 'facilitate') => doorkeeper.issue(`${WORKSHOP_SCOPE}${id}`, role, expires);
  const tokens = { view: token('view'), facilitate: token('facilitate') };
  const link = (key: string) => `${originOf(context)}/w/${id}#k=${key}`;
  const links = { view: link(tokens.view), facilitate: link(tokens.facilitate) };
  return json({ id, links, tokens }, { status: 201, headers: { Location: `/api/workshops/${id}` } });
}

/** @throws CodedError `workshop.boards` with the ids of those that cannot be seen, or that come twice. */
async function admitted(
  { boards }: NewWorkshop,
  { doorkeeper, log }: HttpServices,
): Promise<readonly WorkshopBoard[]> {
  const there = new Set((await log.documents()).map((entry) => entry.document));
  const seen = new Set<string>();
  const refused: string[] = [];
  const found = boards.flatMap(({ id, token, group }): WorkshopBoard[] => {
    const capability = doorkeeper.admit(token);
    const may = capability?.document === id && roleCovers(capability.role, 'view') && there.has(id);
    if (!may || seen.has(id)) refused.push(id);
    seen.add(id);
    return capability ? [{ ...capability, ...(group && { group }) }] : [];
  });
  if (refused.length > 0) throw new CodedError('workshop.boards', { boards: refused });
  return found;
}

async function describe(id: string, services: HttpServices): Promise<Response> {
  const { workshop, boards } = await standingOf(id, services);
  const described = boards.map(async ({ board, state }, at) => {
    const place = { group: board.group ?? null, place: at + 1, state };
    return state === 'open' ? { ...place, title: await titleOf(board.document, services) } : place;
  });
  const { title, language } = workshop;
  return json({ id, title, language: language ?? null, boards: await Promise.all(described) });
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
