import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  postTo,
  type RawPage,
  seatKey,
  sit,
  smallSetup,
} from '../../../helpers/liveWorkshop.ts';
import { bearer, discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { until } from '../../../helpers/until.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ config: { rehearsals: 10 } });
});
afterAll(() => discard(server));

const ROBOTS = 12;

function asked({ id, tokens }: OpenedWorkshop, body: object = { robots: ROBOTS }, role = tokens.facilitate) {
  return postTo(`${server.http}/api/workshops/${id}/rehearsal`, body, role);
}

async function rehearsalOf(workshop: OpenedWorkshop): Promise<OpenedWorkshop> {
  const answer = await asked(workshop);
  if (answer.status !== 201) throw new Error(await answer.text());
  return answer.json();
}

/** A rehearsal into which all robots have come, led by Marta. */
async function begun() {
  const workshop = await openWorkshop(server.http);
  const rehearsal = await rehearsalOf(workshop);
  const marta = await lead(server.ws, rehearsal);
  await allCome(marta);
  return { workshop, rehearsal, marta };
}

const allCome = (marta: RawPage) =>
  marta.sees((view) => isStaff(view) && view.rehearsal?.isRunning === true && view.rehearsal.here === ROBOTS);

async function intoGroups(marta: RawPage) {
  const { seats } = await marta.sees(isStaff);
  const groups = [0, 1].map((group) => ({
    language: 'en',
    seats: seats.flatMap(({ id }, at) => (at % 2 === group ? [id] : [])),
  }));
  expect(await marta.ask({ do: 'group', groups })).toBe('done');
}

describe('A rehearsal', () => {
  test('LW-260 is another workshop from the same plan, which says everywhere what it is; nothing of it is in the first', async () => {
    const { workshop, rehearsal, marta } = await begun();
    const view = await marta.sees(isStaff);
    expect(view).toMatchObject({ title: 'A day in Grenoble', isRehearsal: true, stage: { kind: 'lobby' } });
    expect(view.plan).toEqual(smallSetup().plan);
    expect(view.rehearsal?.of).toBe(workshop.id);
    expect(view.seats.every(({ isRobot }) => isRobot)).toBe(true);
    const screen = await followWorkshop(server.ws, rehearsal.tokens.view);
    await screen.sees(({ kind, isRehearsal }) => kind === 'screen' && isRehearsal === true);
    const amina = await sit(server.http, rehearsal, { alias: 'Amina' });
    const seat = await followWorkshop(server.ws, amina.token);
    await seat.sees(({ kind, isRehearsal }) => kind === 'seat' && isRehearsal === true);
    await marta.sees(
      (seen) => isStaff(seen) && seen.seats.some(({ alias, isRobot }) => alias === 'Amina' && !isRobot),
    );
    const first = await followWorkshop(server.ws, workshop.tokens.facilitate);
    expect(first.view()).toMatchObject({ seats: [], groups: [], stage: { kind: 'draft' } });
    const of = (at: OpenedWorkshop) =>
      fetch(`${server.http}/api/workshops/${at.id}/report.html`, { headers: bearer(at.tokens.view) });
    expect(await (await of(rehearsal)).text()).toContain('Rehearsal with robots');
    expect(await (await of(workshop)).text()).not.toContain('Rehearsal with robots');
    for (const page of [screen, seat, first, marta]) page.close();
  });

  test('LW-261 has robots that work in the phases that the facilitator moves to', async () => {
    const { marta } = await begun();
    await intoGroups(marta);
    await marta.ask({ do: 'go', from: -1, to: 1 });
    await marta.sees(
      (view) => isStaff(view) && view.groups.every(({ steps, legs }) => steps > 2 && legs > 1),
    );
    await marta.ask({ do: 'private-open' });
    await marta.sees((view) => isStaff(view) && view.round?.groups.every(({ count }) => count > 3) === true);
    marta.close();
  });

  test('LW-270 has robots that say what they think of findings, present when it is their turn, and remark on the boards of others', async () => {
    const { rehearsal, marta } = await begun();
    await intoGroups(marta);
    const screen = await followWorkshop(server.ws, rehearsal.tokens.view);
    const plan = ['route', 'barriers', 'reality', 'plenary'] as const;
    await marta.ask({
      do: 'prepare',
      change: { plan: plan.map((kind) => ({ id: kind, kind, minutes: 5 })) },
    });
    await marta.ask({ do: 'go', from: -1, to: 0 });
    await marta.sees((view) => isStaff(view) && view.groups.every(({ legs }) => legs > 3));
    await marta.ask({ do: 'go', from: 0, to: 2 });
    await marta.sees((view) => isStaff(view) && view.groups.some(({ checks }) => checks > 0));
    await marta.ask({ do: 'go', from: 2, to: 3 });
    await marta.ask({ do: 'plenary-start', order: [2, 1], seconds: 60 });
    await marta.sees((view) => isStaff(view) && view.plenary?.presenter?.kind === 'seat');
    await until(() => screen.frames.some((frame) => 'shown' in frame && frame.shown.card !== null));
    await marta.sees((view) => isStaff(view) && view.remarks.shown.length > 0);
    screen.close();
    marta.close();
  });

  test('LW-262 lets its robots go without leaving a seat, and has the same ones come back to their places', async () => {
    const { marta } = await begun();
    const { seats } = await marta.sees(isStaff);
    expect(await marta.ask({ do: 'robots', count: 0 })).toBe('done');
    await marta.sees(
      (view) => isStaff(view) && view.seats.length === 0 && view.rehearsal?.isRunning === false,
    );
    await marta.ask({ do: 'robots', count: ROBOTS });
    await allCome(marta);
    const again = await marta.sees(isStaff);
    expect(new Set(again.seats.map(({ alias }) => alias))).toEqual(new Set(seats.map(({ alias }) => alias)));
    marta.close();
  });

  test('LW-263 is begun and ended by facilitators alone; a workshop has one at a time, and a rehearsal none', async () => {
    const { workshop, rehearsal, marta } = await begun();
    for (const role of ['view', 'contribute', 'edit'] as const)
      expect((await asked(workshop, {}, workshop.tokens[role])).status).toBe(403);
    const helper = await followWorkshop(server.ws, rehearsal.tokens.edit);
    expect(await helper.ask({ do: 'robots', count: 0 })).toBe('access.role');
    expect((await rehearsalOf(workshop)).id).toBe(rehearsal.id);
    expect((await asked(rehearsal)).status).toBe(409);
    expect((await asked(workshop, { robots: 101 })).status).toBe(422);
    helper.close();
    marta.close();
  });

  test('LW-264 ends with the workshop: closed, its robots go and the next one takes its place; erased, it is gone too', async () => {
    const { workshop, rehearsal, marta } = await begun();
    await marta.ask({ do: 'go', from: -1, to: 0 });
    await marta.ask({ do: 'close', from: 0 });
    await marta.sees((view) => isStaff(view) && view.rehearsal?.isRunning === false);
    expect(await marta.ask({ do: 'robots', count: 5 })).toBe('workshop.moved-on');
    const next = await rehearsalOf(workshop);
    expect(next.id).not.toBe(rehearsal.id);
    const status = async ({ id, tokens }: OpenedWorkshop) =>
      (await fetch(`${server.http}/api/workshops/${id}`, { headers: bearer(tokens.facilitate) })).status;
    expect(await status(rehearsal)).toBe(404);
    const erased = `${server.http}/api/workshops/${workshop.id}`;
    await fetch(erased, { method: 'DELETE', headers: bearer(workshop.tokens.facilitate) });
    expect(await status(next)).toBe(404);
    marta.close();
  });

  test('LW-265 lets no robot into a workshop that is meant', async () => {
    const workshop = await openWorkshop(server.http);
    const marta = await lead(server.ws, workshop);
    await marta.ask({ do: 'open' });
    const robot = { key: seatKey(), alias: 'Robot', languages: ['en'], isRobot: true };
    const answer = await postTo(
      `${server.http}/api/workshops/${workshop.id}/seats`,
      robot,
      workshop.tokens.contribute,
    );
    expect(await answer.json()).toMatchObject({ code: 'rehearsal.none' });
    expect(await marta.ask({ do: 'robots', count: 5 })).toBe('rehearsal.none');
    marta.close();
  });
});

test('LW-266 a server runs as many rehearsals at once as it is set to, or none', async () => {
  for (const [rehearsals, codes] of [
    [0, ['rehearsal.off']],
    [1, [undefined, 'rehearsal.full']],
  ] as const) {
    const small = await startTestServer({ config: { rehearsals } });
    for (const code of codes) {
      const { id, tokens } = await openWorkshop(small.http);
      const answer = await postTo(
        `${small.http}/api/workshops/${id}/rehearsal`,
        { robots: 2 },
        tokens.facilitate,
      );
      expect(answer.ok ? undefined : (await answer.json()).code).toBe(code);
    }
    await discard(small);
  }
});

test('LW-267 after a restart of the server the robots are gone, which is told; called again they sit where they sat', async () => {
  const first = await startTestServer();
  const workshop = await openWorkshop(first.http);
  const answer = await postTo(
    `${first.http}/api/workshops/${workshop.id}/rehearsal`,
    { robots: ROBOTS },
    workshop.tokens.facilitate,
  );
  const rehearsal: OpenedWorkshop = await answer.json();
  const before = await lead(first.ws, rehearsal);
  await allCome(before);
  const { seats } = await before.sees(isStaff);
  await first.stop();
  const again = await startTestServer({ config: { dataDir: first.dataDir } });
  const marta = await lead(again.ws, rehearsal);
  await marta.sees(
    (view) => isStaff(view) && view.rehearsal?.isRunning === false && view.rehearsal.called === ROBOTS,
  );
  await marta.ask({ do: 'robots', count: ROBOTS });
  await allCome(marta);
  const after = await marta.sees(isStaff);
  expect(after.seats.map(({ id }) => id).sort()).toEqual(seats.map(({ id }) => id).sort());
  marta.close();
  await discard(again);
});
