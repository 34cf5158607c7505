import { API } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import type { WorkshopState } from '@parcours/shared/workshop';
import type { Context, Hono } from 'hono';
import { newCode } from '../live/liveRegistry.ts';
import { eraseWorkshop } from '../workshops/standing.ts';
import { newId } from './newId.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';
import { accessTo } from './workshops.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Trying a workshop out: another one from the same plan, with robots for people. */
export function addRehearsals(app: Hono, services: HttpServices): void {
  addRoutes(app, services, API.rehearsals, {
    'POST /api/workshops/{id}/rehearsal': async ({ path: { id }, body, context }) => {
      const { robots } = await body();
      return rehearse(id, robots, context, services);
    },
  });
}

/** A workshop has one rehearsal: one that is under way is led to, one that is closed makes room for the next. */
async function rehearse(id: string, robots: number, context: Context, services: HttpServices) {
  const { workshops, live, rehearsals } = services;
  const { state } = await live.find(id);
  if (state.rehearsal !== undefined) throw new CodedError('rehearsal.none');
  const { rehearsal: before } = await workshops.read(id);
  if (before !== undefined && (await isUnderWay(before, services)))
    return rehearsalAt(before, context, services);
  const refusal = rehearsals.refusal(id);
  if (refusal !== undefined) throw new CodedError(refusal);
  const made = await make(id, state, services);
  const { rehearsal } = await workshops.change(id, (known) =>
    known.rehearsal === before ? { ...known, rehearsal: made } : known,
  );
  if (rehearsal !== made) {
    // Somebody else began one meanwhile.
    await eraseWorkshop(made, services);
    return rehearsalAt(rehearsal ?? '', context, services);
  }
  if (before !== undefined) await eraseWorkshop(before, services);
  await (await live.find(made)).rehearse(robots);
  return rehearsalAt(made, context, services);
}

async function isUnderWay(id: string, { live }: HttpServices): Promise<boolean> {
  const rehearsal = await live.find(id).catch(() => undefined);
  return rehearsal !== undefined && rehearsal.state.stage.kind !== 'closed';
}

async function rehearsalAt(id: string, context: Context, services: HttpServices) {
  return accessTo(id, await services.workshops.read(id), context, services);
}

/** It is erased the day after, or with the workshop. */
async function make(
  of: string,
  state: WorkshopState,
  { workshops, live, clock }: HttpServices,
): Promise<string> {
  const { title, host, languages, scenarios, groupCount, plan } = state;
  const tomorrow = new Date(clock.now() + DAY_MILLISECONDS).toISOString().slice(0, 10);
  const [retainUntil = tomorrow] = [tomorrow, state.retainUntil].sort();
  const id = newId();
  const code = newCode();
  const setup = { title, host, languages, scenarios, groupCount, plan, retainUntil, door: 'open' } as const;
  await live.create(id, setup, code, of);
  await workshops.create(id, { boards: [], live: { code, retainUntil, isRehearsal: true } });
  return id;
}
