import type { Shown, StaffView, WorkshopView } from '@parcours/shared/workshop';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
  type TakenSeat,
} from '../../../helpers/liveWorkshop.ts';
import { discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { stockClient } from '../../../helpers/stockClient.ts';
import { until } from '../../../helpers/until.ts';

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;
let seats: readonly TakenSeat[];
let pages: readonly RawPage[];

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => discard(server));

/** Amina and Aziz in group 1, Ben in group 2, at their boards. */
beforeEach(async () => {
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  seats = await Promise.all(['Amina', 'Aziz', 'Ben'].map((alias) => sit(server.http, workshop, { alias })));
  const [amina, aziz, ben] = seats.map(({ seat }) => seat);
  const groups = [[amina, aziz], [ben]].map((of) => ({
    language: 'en',
    seats: of.flatMap((seat) => seat ?? []),
  }));
  expect(await marta.ask({ do: 'group', groups })).toBe('done');
  expect(await marta.ask({ do: 'go', from: -1, to: 1 })).toBe('done');
  pages = await Promise.all(seats.map(({ token }) => followWorkshop(server.ws, token)));
});

const page = (at: number): RawPage => {
  const found = pages[at];
  if (found === undefined) throw new Error('nobody sits there');
  return found;
};

const plenaryOf = (view: WorkshopView | undefined) => view?.plenary;

async function started(order = [1, 2], seconds = 180) {
  expect(await marta.ask({ do: 'plenary-start', order, seconds })).toBe('done');
  return now((plenary) => plenary.at === 0);
}

async function now(is: (plenary: NonNullable<StaffView['plenary']>) => boolean) {
  const view = await marta.sees((each) => isStaff(each) && each.plenary !== undefined && is(each.plenary));
  if (!isStaff(view) || view.plenary === undefined) throw new Error('no plenary');
  return view.plenary;
}

const shownTo = ({ frames }: RawPage): readonly Shown[] =>
  frames.flatMap((frame) => ('shown' in frame ? [frame.shown] : []));

const CARD: Shown = { card: 'c1', sight: [0, 0, 800, 600] };

function show(from: RawPage, turn: string, shown: Shown = CARD): void {
  from.socket.send(JSON.stringify({ show: { turn, ...shown } }));
}

describe('A plenary', () => {
  test('LW-230 goes from group to group, each with its time and somebody of it who presents', async () => {
    const first = await started();
    expect(first).toMatchObject({ at: 0, seconds: 180, timer: { kind: 'running' } });
    expect(first.groups.map(({ number }) => number)).toEqual([1, 2]);
    expect(first.presenter).toEqual({ kind: 'seat', seat: seats[0]?.seat });
    expect(plenaryOf(await page(0).sees((view) => view.plenary !== undefined))).toMatchObject({
      part: 'presenter',
    });
    expect(plenaryOf(await page(1).sees((view) => view.plenary !== undefined))).toMatchObject({
      part: 'group',
    });
    expect(plenaryOf(await page(2).sees((view) => view.plenary !== undefined))).toMatchObject({
      part: 'guest',
    });
    expect(await marta.ask({ do: 'plenary-time', from: first.turn, seconds: 60 })).toBe('done');
    expect(await marta.ask({ do: 'plenary-go', from: first.turn, to: 1 })).toBe('done');
    const second = await now(({ at }) => at === 1);
    expect(second.presenter).toEqual({ kind: 'seat', seat: seats[2]?.seat });
    expect(await marta.ask({ do: 'plenary-end', from: second.turn })).toBe('done');
    await page(0).sees((view) => view.plenary === undefined);
  });

  test('LW-231 of two who move on at once moves on once; and is no plenary of groups that there are not', async () => {
    const lea = await lead(server.ws, workshop, 'Lea');
    const { turn } = await started();
    const answers = await Promise.all(
      [marta, lea].map((each) => each.ask({ do: 'plenary-go', from: turn, to: 1 })),
    );
    expect(answers.sort()).toEqual(['done', 'workshop.moved-on']);
    const { turn: next } = await now(({ at }) => at === 1);
    expect(await lea.ask({ do: 'plenary-go', from: next, to: 2 })).toBe('workshop.unknown');
    expect(await lea.ask({ do: 'plenary-start', order: [1], seconds: 60 })).toBe('workshop.moved-on');
    await marta.ask({ do: 'plenary-end', from: next });
    expect(await lea.ask({ do: 'plenary-start', order: [1, 7], seconds: 60 })).toBe('workshop.unknown');
  });

  test('LW-232 queues groups by their hands, and the hand goes down as it is their turn', async () => {
    const { turn } = await started([1]);
    await page(2).ask({ do: 'hand-raise', reason: 'present', isForGroup: true });
    await marta.sees((view) => isStaff(view) && view.hands[0]?.reason === 'present');
    expect(await marta.ask({ do: 'plenary-queue', from: turn, next: [2] })).toBe('done');
    expect(await marta.ask({ do: 'plenary-queue', from: turn, next: [1] })).toBe('workshop.unknown');
    await marta.ask({ do: 'plenary-go', from: turn, to: 1 });
    await marta.sees((view) => isStaff(view) && view.hands.length === 0);
  });

  test('LW-233 is presented by whom of the group takes it up, whom a facilitator names, or a facilitator', async () => {
    const { turn } = await started();
    expect(await page(1).ask({ do: 'plenary-present', from: turn })).toBe('done');
    await now(({ presenter }) => presenter?.kind === 'seat' && presenter.seat === seats[1]?.seat);
    expect(await page(2).ask({ do: 'plenary-present', from: turn })).toBe('access.role');
    const ben = seats[2]?.seat ?? '';
    expect(await marta.ask({ do: 'plenary-present', from: turn, seat: ben })).toBe('workshop.unknown');
    expect(await marta.ask({ do: 'plenary-present', from: turn })).toBe('done');
    expect(plenaryOf(await page(2).sees((view) => view.plenary?.host !== undefined))?.host).toBe('Marta');
    await marta.ask({ do: 'plenary-present', from: turn, seat: seats[0]?.seat ?? '' });
    await marta.ask({ do: 'remove', seat: seats[0]?.seat ?? '' });
    await now(({ presenter }) => presenter === undefined);
  });

  test('LW-234 has all follow what its presenter shows, those too who come late, and nobody else lead them', async () => {
    const screen = await followWorkshop(server.ws, workshop.tokens.view);
    const { turn } = await started();
    show(page(2), turn, { card: 'no', sight: null });
    show(page(0), turn);
    await until(() => [page(2), screen, marta].every((each) => shownTo(each).length > 0));
    expect(shownTo(page(2))).toEqual([CARD]);
    const late = await followWorkshop(server.ws, workshop.tokens.view);
    await until(() => shownTo(late).length > 0);
    await marta.ask({ do: 'plenary-go', from: turn, to: 1 });
    await now(({ at }) => at === 1);
    show(page(0), turn, { card: 'late', sight: null });
    const later = await followWorkshop(server.ws, workshop.tokens.view);
    expect(await page(0).ask({ do: 'done', isDone: true })).toBe('done');
    expect(shownTo(later)).toEqual([]);
    expect(shownTo(screen).map(({ card }) => card)).toEqual(['c1']);
  });

  test('LW-235 costs little: a hand that does not rest is told some times a second, and its last word in any case', async () => {
    const { turn } = await started();
    const last: Shown = { card: null, sight: [39, 0, 800, 600] };
    for (let x = 0; x < 40; x += 1) show(page(0), turn, { card: null, sight: [x, 0, 800, 600] });
    await until(() => JSON.stringify(shownTo(page(2)).at(-1)) === JSON.stringify(last));
    expect(shownTo(page(2)).length).toBeLessThan(5);
    expect(Math.max(...shownTo(page(2)).map((shown) => JSON.stringify({ shown }).length))).toBeLessThan(100);
  });

  test('LW-236 opens the presented board to all to look at, unseen, and no longer than it lasts', async () => {
    const { turn, board } = await started();
    const guest = stockClient(server.ws, board, seats[2]?.token ?? '');
    await guest.synced();
    expect(guest.provider.awareness.getStates().size).toBe(1);
    const closed = guest.closed();
    await marta.ask({ do: 'plenary-end', from: turn });
    expect(await closed).toMatchObject({ code: 4408 });
    guest.destroy();
  });

  test('LW-237 is where it was after a restart, and is over with the phase', async () => {
    const before = await started();
    await server.stop();
    server = await startTestServer({ config: { dataDir: server.dataDir } });
    marta = await lead(server.ws, workshop);
    const after = await now(() => true);
    expect(after).toEqual({ ...before, isPresenter: false });
    await marta.ask({ do: 'go', from: 1, to: 2 });
    await marta.sees((view) => view.plenary === undefined);
  });

  test('LW-238 tells the alias of who presents to the group alone', async () => {
    const screen = await followWorkshop(server.ws, workshop.tokens.view);
    await started();
    await screen.sees((view) => view.plenary !== undefined);
    await page(2).sees((view) => view.plenary !== undefined);
    for (const each of [screen, page(2)]) {
      const told = JSON.stringify(each.view());
      expect(told).not.toContain('Amina');
      expect(told).not.toContain(seats[0]?.seat);
    }
    expect(plenaryOf(page(1).view())).toMatchObject({ presenter: seats[0]?.seat });
  });
});
