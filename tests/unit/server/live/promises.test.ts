import { addRecord } from '@parcours/shared/doc';
import type { SeatView } from '@parcours/shared/workshop';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { atLength } from '../../../helpers/atLength.ts';
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
import { until } from '../../../helpers/until.ts';

/** How far the clock of the server was set, in ms. */
let setBy = 0;
let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;

beforeEach(async () => {
  setBy = 0;
  server = await startTestServer({ clock: { ...systemClock, now: () => Date.now() + setBy } });
});
afterEach(() => discard(server));

/** A workshop whose doors are open, with Marta, who leads it. */
async function begin(plan = smallSetup().plan): Promise<void> {
  workshop = await openWorkshop(server.http, smallSetup({ plan }));
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
}

const isSeat = (view: { kind: string }): view is SeatView => view.kind === 'seat';

/** Somebody who comes in, with a page. */
async function come(alias: string) {
  const seat = await sit(server.http, workshop, { alias });
  return { seat, page: await followWorkshop(server.ws, seat.token) };
}

const HOUR = 3_600_000;

test('LW-330 a timer runs on as it did though the server’s clock is set an hour ahead, or back', async () => {
  await begin();
  await marta.ask({ do: 'go', from: -1, to: 1 });
  const timeTold = async () => {
    const { length } = marta.frames;
    marta.socket.send(JSON.stringify({ time: 1 }));
    const told = () =>
      marta.frames.slice(length).flatMap((frame) => ('time' in frame ? [frame.time.now] : []));
    await until(() => told().length > 0);
    return told()[0] ?? 0;
  };
  const [before, end] = [await timeTold(), marta.view()?.timer];
  for (setBy of [HOUR, -HOUR]) {
    expect(Math.abs((await timeTold()) - before)).toBeLessThan(HOUR / 2);
    await marta.ask({ do: 'timer-pause' });
    const view = await marta.sees(({ timer }) => timer.kind === 'paused');
    const left = view.timer.kind === 'paused' ? view.timer.left : 0;
    expect(left).toBeGreaterThan(10 * 60_000);
    expect(left).toBeLessThanOrEqual(20 * 60_000);
    await marta.ask({ do: 'timer-resume' });
    await marta.sees(({ timer }) => timer.kind === 'running');
  }
  expect(end).toMatchObject({ kind: 'running' });
});

test('LW-40 of two who press Next at once, again and again, one moves it each time', async () => {
  await begin();
  const lea = await lead(server.ws, workshop, 'Lea');
  await marta.ask({ do: 'go', from: -1, to: 0 });
  const times = atLength(200, 20);
  for (let at = 0; at < times; at += 1) {
    const [from, to] = at % 2 === 0 ? [0, 1] : [1, 0];
    const answers = await Promise.all([marta, lea].map((page) => page.ask({ do: 'go', from, to })));
    expect(answers.sort()).toEqual(['done', 'workshop.moved-on']);
  }
  const view = await marta.sees((seen) => isStaff(seen) && seen.starts.length === times + 1);
  expect(isStaff(view) && view.starts.map(({ phase }) => phase)).toEqual(
    Array.from({ length: times + 1 }, (_, at) => at % 2),
  );
});

test('LW-333 a hand that is raised in one window of a seat is up in all, and comes down in any', async () => {
  await begin();
  const { seat, page } = await come('Amina');
  const [tab, phone] = [
    await followWorkshop(server.ws, seat.token),
    await followWorkshop(server.ws, seat.token),
  ];
  expect(await page.ask({ do: 'hand-raise', reason: 'question', isForGroup: false })).toBe('done');
  const view = await phone.sees((seen) => isSeat(seen) && seen.hands.length === 1);
  expect(await tab.ask({ do: 'hand-raise', reason: 'stuck', isForGroup: false })).toBe('workshop.moved-on');
  expect(await phone.ask({ do: 'hand-lower', hand: isSeat(view) ? (view.hands[0]?.id ?? '') : '' })).toBe(
    'done',
  );
  await Promise.all([page, tab].map((each) => each.sees((seen) => isSeat(seen) && seen.hands.length === 0)));
  await marta.sees((seen) => isStaff(seen) && seen.hands.length === 0 && seen.seated === 1);
});

test('LW-335 a word that is said while somebody is away is in their list once when they are back', async () => {
  await begin();
  const [amina, ben] = [await come('Amina'), await come('Ben')];
  ben.page.close();
  await until(() => ben.page.closedWith() !== undefined);
  for (const ready of ['two-minutes', 'come-to-plenary'] as const)
    await marta.ask({ do: 'say', to: { kind: 'all' }, said: { ready }, isUrgent: true });
  const heard = async (page: RawPage) => {
    const view = await page.sees((seen) => isSeat(seen) && seen.words.length >= 2);
    return isSeat(view) ? view.words.map(({ said }) => said) : [];
  };
  const both = [{ ready: 'two-minutes' }, { ready: 'come-to-plenary' }];
  expect(await heard(amina.page)).toEqual(both);
  expect(await heard(await followWorkshop(server.ws, ben.seat.token))).toEqual(both);
});

test('LW-336 whoever comes late, in whichever phase, is in a group and on its board, and writes in the round that is open', async () => {
  const plan = Array.from({ length: 5 }, (_, at) => ({ id: `p${at}`, kind: 'route' as const, minutes: 5 }));
  await begin(plan);
  const first = await come('Amina');
  await marta.ask({ do: 'group', groups: [{ language: 'en', seats: [first.seat.seat] }] });
  for (let to = 0; to < plan.length; to += 1) {
    await marta.ask({ do: 'go', from: to - 1, to });
    if (to === 1) await marta.ask({ do: 'private-open' });
    const { page, seat } = await come(`Late ${to}`);
    const view = await page.sees((seen) => isSeat(seen) && seen.group !== undefined);
    const client = stockClient(server.ws, isSeat(view) ? (view.group?.board ?? '') : '', seat.token);
    await client.synced();
    client.destroy();
    if (to < 1 || !isSeat(view)) continue;
    const paper = { kind: 'private' as const, entries: [{ text: `Of phase ${to}` }] };
    expect(await page.ask({ do: 'write', round: view.round?.id ?? '', paper })).toBe('done');
  }
});

test('LW-334 on a board that is frozen, what a raw client writes is taken from facilitators alone, and thrown out is nobody', async () => {
  await begin();
  const { seat } = await come('Amina');
  await marta.ask({ do: 'group', groups: [{ language: 'en', seats: [seat.seat] }] });
  await marta.ask({ do: 'go', from: -1, to: 1 });
  const board = (await marta.sees(isStaff)).groups[0]?.board ?? '';
  const [amina, leading] = [seat.token, workshop.tokens.facilitate].map((token) =>
    stockClient(server.ws, board, token),
  );
  if (amina === undefined || leading === undefined) throw new Error('no clients');
  await Promise.all([amina.synced(), leading.synced()]);
  const note = (id: string) => ({ id, text: 'A note', x: 0, y: 0 });
  const has = (id: string) => leading.doc.getMap('notes').has(id);
  await marta.ask({ do: 'close', from: 1 });
  addRecord(amina.doc, 'notes', note('in-time'));
  await until(() => has('in-time'));
  const view = await marta.sees(({ frozenFrom }) => frozenFrom !== undefined);
  // Fifteen seconds: the warning and the grace.
  await until(() => Date.now() > (view.frozenFrom ?? 0) + 6000);
  addRecord(amina.doc, 'notes', note('too-late'));
  addRecord(leading.doc, 'notes', note('of-marta'));
  await until(() => amina.doc.getMap('notes').has('of-marta'));
  expect([has('too-late'), amina.provider.wsconnected]).toEqual([false, true]);
  for (const client of [amina, leading]) client.destroy();
});
