import { addRecord } from '@parcours/shared/doc';
import type { SeatView, WorkshopView } from '@parcours/shared/workshop';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
  smallSetup,
} from '../../../helpers/liveWorkshop.ts';
import { discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { stockClient } from '../../../helpers/stockClient.ts';

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => discard(server));

const PLAN = [{ id: 'icebreaker', kind: 'icebreaker', minutes: 5 } as const, ...smallSetup().plan];

/** Phases of the plan. */
const [ICEBREAKER, ARRIVE, ROUTE, CLOSE] = [0, 1, 2, 3] as const;

beforeEach(async () => {
  workshop = await openWorkshop(server.http, smallSetup({ plan: PLAN }));
  marta = await lead(server.ws, workshop);
  expect(await marta.ask({ do: 'open' })).toBe('done');
});

const isSeat = (view: WorkshopView): view is SeatView => view.kind === 'seat';

const go = (from: number, to: number) => marta.ask({ do: 'go', from, to });

/** Somebody who has come in, with the page of theirs. */
async function comes(alias: string) {
  const seat = await sit(server.http, workshop, { alias });
  return { ...seat, page: await followWorkshop(server.ws, seat.token) };
}

/** Puts people into groups. */
const group = (...groups: readonly (readonly { readonly seat: string }[])[]) =>
  marta.ask({
    do: 'group',
    groups: groups.map((seats) => ({ language: 'en', seats: seats.map(({ seat }) => seat) })),
  });

test('LW-300 a pin is placed, moved and taken back while the ice-breaker lasts', async () => {
  const { page } = await comes('Amina');
  expect(await page.ask({ do: 'pin', at: [10, 20] })).toBe('workshop.moved-on');
  await go(-1, ICEBREAKER);
  const ats: readonly ([number, number] | null)[] = [[10, 20], [1000, 600], null];
  for (const at of ats) {
    expect(await page.ask({ do: 'pin', at })).toBe('done');
    await page.sees((view) => isSeat(view) && String(view.you.pin) === String(at ?? undefined));
  }
  expect(await page.ask({ do: 'pin', at: [1001, 20] })).toBe('request.invalid');
});

test('LW-301 LW-302 pins are told to nobody else, then to all, and of nobody', async () => {
  const [amina, ben] = [await comes('Amina'), await comes('Ben')];
  const screen = await followWorkshop(server.ws, workshop.tokens.view);
  await go(-1, ICEBREAKER);
  await ben.page.ask({ do: 'pin', at: [900, 90] });
  await amina.page.ask({ do: 'pin', at: [70, 80] });
  const pages = [ben.page, marta, screen];
  for (const page of pages) {
    await page.sees(({ pins }) => pins?.placed === 2);
    expect(JSON.stringify(page.frames)).not.toMatch(/\[70,80\]/);
  }
  await marta.sees((view) => isStaff(view) && view.seats.every(({ hasPin }) => hasPin));
  expect(await amina.page.ask({ do: 'pins', areShown: true })).toBe('access.role');
  await marta.ask({ do: 'pins', areShown: true });
  for (const page of pages) {
    const { pins } = await page.sees((view) => view.pins?.all !== undefined);
    expect(pins?.all).toEqual([
      [70, 80],
      [900, 90],
    ]);
  }
  await amina.page.ask({ do: 'leave' });
  await screen.sees(({ pins }) => pins?.placed === 1);
});

test('LW-302 pins are shown once the ice-breaker is over, until the groups are at their boards', async () => {
  const amina = await comes('Amina');
  await go(-1, ICEBREAKER);
  await amina.page.ask({ do: 'pin', at: [70, 80] });
  expect(await go(ICEBREAKER, ARRIVE)).toBe('done');
  await amina.page.sees(({ pins }) => pins?.all?.length === 1);
  await group([amina], []);
  await go(ARRIVE, ROUTE);
  await amina.page.sees((view) => view.pins === undefined);
});

test('LW-303 a part is one person’s of the group, who takes it over, and stays in the group', async () => {
  const [amina, ben, lina] = [await comes('Amina'), await comes('Ben'), await comes('Lina')];
  expect(await amina.page.ask({ do: 'part', part: 'scribe' })).toBe('workshop.unknown');
  await group([amina, ben], [lina]);
  const partsAre = (expected: readonly (string | undefined)[]) =>
    marta.sees((view) => isStaff(view) && String(view.seats.map(({ part }) => part)) === String(expected));
  await amina.page.ask({ do: 'part', part: 'scribe' });
  await lina.page.ask({ do: 'part', part: 'scribe' });
  await partsAre(['scribe', undefined, 'scribe']);
  await ben.page.ask({ do: 'part', part: 'scribe' });
  await amina.page.ask({ do: 'part', part: 'clerk' });
  await partsAre(['clerk', 'scribe', 'scribe']);
  await lina.page.sees((view) => isSeat(view) && view.group?.members[0]?.part === 'scribe');
  await marta.ask({ do: 'move', seat: lina.seat, group: 1 });
  await amina.page.ask({ do: 'part', part: null });
  await partsAre([undefined, 'scribe', undefined]);
});

test('LW-304 who comes late is told in that phase what is on the board, and who was there is not', async () => {
  const amina = await comes('Amina');
  await group([amina], []);
  await go(-1, ROUTE);
  const board = (await marta.sees(isStaff)).groups[0]?.board ?? '';
  const client = stockClient(server.ws, board, amina.token);
  await client.synced();
  addRecord(client.doc, 'steps', { id: 'town-hall', title: 'Town hall', x: 0, y: 0 });
  await marta.sees((view) => isStaff(view) && view.groups[0]?.steps === 1);
  await marta.ask({ do: 'prepare', change: { door: 'ask' } });
  const ben = await comes('Ben');
  await marta.ask({ do: 'admit', seat: ben.seat, isAdmitted: true });
  await marta.ask({ do: 'move', seat: ben.seat, group: 1 });
  await ben.page.sees((view) => isSeat(view) && view.found?.steps === 1 && view.found.personas.length > 0);
  expect(amina.page.view()).not.toHaveProperty('found');
  await go(ROUTE, CLOSE);
  await ben.page.sees((view) => isSeat(view) && view.found === undefined);
  client.destroy();
});

test('LW-347 who is muted says nothing in the name of their group, and may raise a hand for themselves', async () => {
  const amina = await comes('Amina');
  await group([amina], []);
  await go(-1, ROUTE);
  await marta.ask({ do: 'mute', seat: amina.seat, isMuted: true });
  const { ask } = amina.page;
  expect(await ask({ do: 'name-group', group: 1, name: 'Mine' })).toBe('access.role');
  expect(await ask({ do: 'done', isDone: true })).toBe('access.role');
  expect(await ask({ do: 'hand-raise', reason: 'stuck', isForGroup: true })).toBe('access.role');
  expect(await ask({ do: 'hand-raise', reason: 'stuck', isForGroup: false })).toBe('done');
  await marta.ask({ do: 'mute', seat: amina.seat, isMuted: false });
  expect(await ask({ do: 'done', isDone: true })).toBe('done');
});

test('LW-346 who knocks is told no words until they are let in', async () => {
  const amina = await comes('Amina');
  await marta.ask({ do: 'prepare', change: { door: 'ask' } });
  const ben = await comes('Ben');
  await marta.ask({ do: 'say', to: { kind: 'all' }, said: { text: 'The room is 12' }, isUrgent: false });
  await amina.page.sees((view) => isSeat(view) && view.words.length === 1);
  await marta.ask({ do: 'go', from: -1, to: 0 });
  const told = await ben.page.sees((view): view is SeatView => isSeat(view) && view.stage.kind === 'running');
  expect(told.words).toEqual([]);
  await marta.ask({ do: 'admit', seat: ben.seat, isAdmitted: true });
  await ben.page.sees((view) => isSeat(view) && view.words.length === 1);
});

test('LW-305 who comes late writes in the round that is open', async () => {
  const amina = await comes('Amina');
  await group([amina]);
  await go(-1, ROUTE);
  await marta.ask({ do: 'private-open' });
  const ben = await comes('Ben');
  const { round } = await ben.page.sees((view): view is SeatView => isSeat(view) && view.round !== undefined);
  expect(round?.standing.kind).toBe('open');
  const written = await ben.page.ask({
    do: 'write',
    round: round?.id ?? '',
    paper: { kind: 'private', entries: [{ text: 'The school' }] },
  });
  expect(written).toBe('done');
  await amina.page.sees((view) => isSeat(view) && view.round?.count === 1);
});
