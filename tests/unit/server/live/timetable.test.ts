import { boardReach, type SeatView, type StaffView } from '@parcours/shared/workshop';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Follower } from '../../../../server/src/live/followers.ts';
import { LiveRegistry } from '../../../../server/src/live/liveRegistry.ts';
import type { LiveWorkshop } from '../../../../server/src/live/liveWorkshop.ts';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { noRehearsals } from '../../../helpers/directRobots.ts';
import { smallSetup } from '../../../helpers/liveWorkshop.ts';
import { recordingLogger } from '../../../helpers/logger.ts';
import { NO_BOARDS } from '../../../helpers/noBoards.ts';
import { testClock } from '../../../helpers/testClock.ts';
import { until } from '../../../helpers/until.ts';

const MINUTE = 60_000;

let clock: ReturnType<typeof testClock>;
let workshop: LiveWorkshop;
let marta: Follower;
let asked = 0;

/** A page that remembers nothing. */
const page = (holder: Follower['holder']): Follower => ({
  holder,
  holds: () => true,
  send: () => {},
  close: () => {},
});

async function ask(follower: Follower, command: Parameters<LiveWorkshop['ask']>[1]): Promise<string> {
  asked += 1;
  const outcome = await workshop.ask(follower, command, `command-${asked}`);
  return outcome.kind === 'done' ? 'done' : outcome.code;
}

/** What is due is done, and saved. */
async function pass(milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await workshop.settled();
}

const phase = () => (workshop.state.stage.kind === 'running' ? workshop.state.stage.phase : -1);

/** Marta leads two groups, Amina in one and Ben in the other, in the second of three phases, of 20 minutes. */
async function opened(isAutopilot: boolean) {
  clock = testClock();
  const live = new LiveRegistry(memoryLog(), {
    clock,
    logger: recordingLogger(),
    boards: NO_BOARDS,
    rehearsals: noRehearsals(),
  });
  await live.create('w', smallSetup({ isAutopilot }), 'ABCDEF');
  workshop = await live.find('w');
  marta = page({ kind: 'staff', role: 'facilitate', person: undefined });
  workshop.join(marta);
  await ask(marta, { do: 'introduce', person: 'person-marta', name: 'Marta' });
  await ask(marta, { do: 'open' });
  const seats = await Promise.all(
    ['Amina', 'Ben'].map((alias) =>
      workshop.takeSeat({ key: alias, alias, languages: ['en'], wayBack: [1, 2, 3, 4] }),
    ),
  );
  const groups = seats.map(({ id }) => ({ language: 'en', seats: [id] }));
  await ask(marta, { do: 'group', groups });
  expect(await ask(marta, { do: 'go', from: -1, to: 1 })).toBe('done');
  return seats.map(({ id }) => page({ kind: 'seat', seat: id }));
}

/** What the holder of a page is told. */
async function viewOf<View>(follower: Follower): Promise<View> {
  let told: unknown;
  const listening: Follower = {
    ...follower,
    send: (frame) => {
      if ('state' in frame) told = frame.state.view;
    },
  };
  workshop.join(listening);
  workshop.leave(listening);
  await until(() => told !== undefined);
  return told as View;
}

const seatIn = ({ holder }: Follower): string => (holder.kind === 'seat' ? holder.seat : '');

describe('LW-280 Somebody helps another group', () => {
  let amina: Follower;
  let ben: Follower;

  beforeEach(async () => {
    [amina, ben] = (await opened(false)) as [Follower, Follower];
  });

  const reaches = (board: string) => boardReach(amina.holder, board, workshop.state, clock.now())?.kind;

  test('as a guest on its board alone, and is back by themselves when the time is over', async () => {
    expect(await ask(marta, { do: 'visit', seat: seatIn(amina), group: 2, minutes: 5 })).toBe('done');
    expect([reaches('board-0'), reaches('board-1')]).toEqual(['moved', 'reached']);
    const guest = await viewOf<SeatView>(amina);
    expect(guest.group?.number).toBe(2);
    expect(guest.visit).toEqual({ until: clock.now() + 5 * MINUTE, home: { number: 1 } });
    const host = await viewOf<SeatView>(ben);
    expect(host.group?.members).toContainEqual(expect.objectContaining({ alias: 'Amina', guestFrom: 1 }));
    expect((await viewOf<StaffView>(marta)).seats).toContainEqual(
      expect.objectContaining({ alias: 'Amina', group: 1, visit: guest.visit && expect.anything() }),
    );
    await pass(5 * MINUTE - 1);
    expect(reaches('board-1')).toBe('reached');
    await pass(1);
    expect([reaches('board-0'), reaches('board-1')]).toEqual(['reached', 'moved']);
    expect((await viewOf<SeatView>(amina)).visit).toBeUndefined();
  });

  test('and neither says that it is done nor names it, but may go back sooner', async () => {
    await ask(marta, { do: 'visit', seat: seatIn(amina), group: 2, minutes: 5 });
    expect(await ask(amina, { do: 'done', isDone: true })).toBe('access.role');
    expect(await ask(amina, { do: 'name-group', group: 2, name: 'Mine' })).toBe('access.role');
    expect(await ask(ben, { do: 'visit-end', seat: seatIn(amina) })).toBe('access.role');
    expect(await ask(amina, { do: 'visit-end', seat: seatIn(amina) })).toBe('done');
    expect(reaches('board-0')).toBe('reached');
    expect(await ask(amina, { do: 'visit-end', seat: seatIn(amina) })).toBe('workshop.moved-on');
  });

  test('not their own, nor one that went into another; helpers send nobody', async () => {
    const lea = page({ kind: 'staff', role: 'edit', person: undefined });
    const visit = (group: number) => ({ do: 'visit', seat: seatIn(amina), group, minutes: 5 }) as const;
    expect(await ask(lea, visit(2))).toBe('access.role');
    expect(await ask(marta, visit(1))).toBe('workshop.moved-on');
    expect(await ask(marta, visit(3))).toBe('workshop.unknown');
    await ask(marta, { do: 'merge', group: 2, into: 1 });
    expect(await ask(marta, visit(2))).toBe('workshop.moved-on');
  });

  test('in a private round, whose list there is the guest’s while they are there', async () => {
    await ask(marta, { do: 'visit', seat: seatIn(amina), group: 2, minutes: 5 });
    await ask(marta, { do: 'private-open' });
    const round = workshop.state.rounds[0]?.id ?? '';
    const entries = [{ text: 'The bus' }];
    expect(await ask(amina, { do: 'write', round, paper: { kind: 'private', entries } })).toBe('done');
    expect((await viewOf<SeatView>(ben)).round?.count).toBe(1);
  });

  test('LW-283 under a name without what turns the direction of writing', async () => {
    expect(await ask(marta, { do: 'name-group', group: 1, name: 'Rose\u202e  Garden' })).toBe('done');
    expect(workshop.state.groups[0]?.name).toBe('Rose Garden');
    expect(await ask(marta, { do: 'name-group', group: 1, name: '\u202e\u2066' })).toBe('workshop.alias');
  });
});

describe('LW-281 The autopilot', () => {
  test('moves on once where a phase is over by two minutes and nobody leads, and tells who comes back (LW-282)', async () => {
    await opened(true);
    await pass(20 * MINUTE);
    workshop.leave(marta);
    await pass(20_000);
    const gone = clock.now() - 20_000;
    await pass(2 * MINUTE - 20_001);
    expect(phase()).toBe(1);
    await pass(1);
    expect(phase()).toBe(2);
    await pass(60 * MINUTE);
    expect(phase()).toBe(2);
    workshop.join(marta);
    await ask(marta, { do: 'introduce', person: 'person-marta', name: 'Marta' });
    const { unled, starts } = await viewOf<StaffView>(marta);
    expect(unled).toEqual({ from: gone, to: clock.now() });
    expect(starts.at(-1)).toEqual({ phase: 2, at: gone + 2 * MINUTE, isAutomatic: true });
  });

  test('waits while a facilitator is there, and for a group with more time', async () => {
    await opened(true);
    await ask(marta, { do: 'timer-add', seconds: 120, group: 2 });
    await pass(60 * MINUTE);
    expect(phase()).toBe(1);
    await ask(marta, { do: 'timer-start', seconds: 60 });
    workshop.leave(marta);
    await pass(20_000);
    await pass(5 * MINUTE - 20_001);
    expect(phase()).toBe(1);
    await pass(1);
    expect(phase()).toBe(2);
  });

  test('is off unless it is set, also while the workshop goes on', async () => {
    await opened(false);
    workshop.leave(marta);
    await pass(20_000);
    await pass(60 * MINUTE);
    expect(phase()).toBe(1);
    await ask(marta, { do: 'prepare', change: { isAutopilot: true } });
    await pass(1);
    expect(phase()).toBe(2);
  });
});
