import { CodedError } from '@parcours/shared/errors';
import {
  reduce,
  type Seat,
  takeSeat,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import { describe, expect, test } from 'vitest';
import type { Follower } from '../../../../server/src/live/followers.ts';
import { LiveRegistry } from '../../../../server/src/live/liveRegistry.ts';
import { SecretPapers } from '../../../../server/src/live/secretPapers.ts';
import type { BoardLog } from '../../../../server/src/ports/boardLog.ts';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { noRehearsals } from '../../../helpers/directRobots.ts';
import { gatedLog } from '../../../helpers/gatedLog.ts';
import { smallSetup } from '../../../helpers/liveWorkshop.ts';
import { recordingLogger } from '../../../helpers/logger.ts';
import { NO_BOARDS } from '../../../helpers/noBoards.ts';
import { testClock } from '../../../helpers/testClock.ts';
import { until } from '../../../helpers/until.ts';

const LEADER: Follower = {
  holder: { kind: 'staff', role: 'facilitate', person: undefined },
  holds: () => true,
  send: () => {},
  close: () => {},
};

const wanted = (key: string) => ({ key, alias: 'Amina', languages: ['en'], wayBack: [1, 2, 3, 4] });

async function openedOn(log: BoardLog) {
  const clock = testClock();
  const live = new LiveRegistry(log, {
    clock,
    logger: recordingLogger(),
    boards: NO_BOARDS,
    rehearsals: noRehearsals(),
  });
  await live.create('w', { ...smallSetup() }, 'ABCDEF');
  const workshop = await live.find('w');
  await workshop.ask(LEADER, { do: 'open' }, 'open-the-doors');
  return { live, workshop, clock };
}

/** In a private round that is open, with Amina in its only group. */
async function inRound(log: BoardLog) {
  const opened = await openedOn(log);
  const { workshop } = opened;
  const { id } = await workshop.takeSeat(wanted('key'));
  await workshop.ask(LEADER, { do: 'group', groups: [{ language: 'en', seats: [id] }] }, 'make-groups');
  await workshop.ask(LEADER, { do: 'go', from: -1, to: 1 }, 'go-to-route');
  await workshop.ask(LEADER, { do: 'private-open' }, 'open-round');
  const amina: Follower = { ...LEADER, holder: { kind: 'seat', seat: id } };
  const round = workshop.state.rounds[0]?.id ?? '';
  const write = (text: string) =>
    workshop.ask(
      amina,
      { do: 'write', round, paper: { kind: 'private', entries: [{ text }] } },
      `write-${text}`,
    );
  return { ...opened, amina, round, write };
}

describe('The log of a workshop', () => {
  test('LW-132 what was told not to be saved and is on disk is known, also before a restart', async () => {
    const log = memoryLog();
    let fails = false;
    const append: BoardLog['append'] = async (document, updates) => {
      const head = await log.append(document, updates);
      if (fails) throw new CodedError('server.storage');
      return head;
    };
    const { workshop, live } = await openedOn({ ...log, append });
    fails = true;
    await expect(workshop.takeSeat(wanted('one'))).rejects.toMatchObject({ code: 'server.storage' });
    fails = false;
    const again = await workshop.takeSeat(wanted('one'));
    const other = await workshop.takeSeat(wanted('two'));
    expect([again.alias, other.alias]).toEqual(['Amina', 'Amina 2']);
    await live.unloadIdle();
    const { state } = await live.find('w');
    expect([...state.seats.values()].map(({ alias }) => alias)).toEqual(['Amina', 'Amina 2']);
  });

  test('LW-132 a round in which the first paper was told not to be saved takes more', async () => {
    const log = memoryLog();
    let fails = true;
    const create: BoardLog['create'] = async (document, first) => {
      await log.create(document, first);
      if (fails) throw new CodedError('server.storage');
    };
    const papers = new SecretPapers('w', { ...log, create });
    const paper = (text: string) =>
      ({ round: 'r', group: 1, paper: { kind: 'private', entries: [{ text }] } }) as const;
    await expect(papers.keep('amina', paper('one'), 'paper-one')).rejects.toMatchObject({
      code: 'server.storage',
    });
    fails = false;
    await papers.keep('amina', paper('two'), 'paper-two');
    const read = new SecretPapers('w', log);
    await read.read('r');
    expect(read.of('r', 'amina')).toEqual(paper('two').paper);
  });

  test('LW-135 does what is asked in the moment in which something before is answered', async () => {
    const { workshop } = await openedOn(memoryLog());
    for (let turns = 0; turns < 12; turns += 1) {
      await workshop.takeSeat(wanted(`key-${turns}`));
      for (let turn = 0; turn < turns; turn += 1) await undefined;
    }
    expect(workshop.state.seats.size).toBe(12);
  });

  test('LW-42 what comes three times in one moment under one name is done once', async () => {
    const { workshop, clock } = await openedOn(memoryLog());
    await workshop.ask(LEADER, { do: 'timer-start', seconds: 60 }, 'start');
    const add = () => workshop.ask(LEADER, { do: 'timer-add', seconds: 60 }, 'the-same-name');
    expect((await Promise.all([add(), add(), add()])).map(({ kind }) => kind)).toEqual(Array(3).fill('done'));
    expect(workshop.state.timer).toMatchObject({ kind: 'running', endsAt: clock.now() + 120_000 });
  });

  test('LW-133 is not let go while something is on its way to the disk', async () => {
    const log = gatedLog();
    const { workshop, live } = await openedOn(log);
    log.hold('append');
    const seat = workshop.takeSeat(wanted('key'));
    await until(() => log.waiting.length === 1);
    await live.unloadIdle();
    const { state: before } = await live.find('w');
    expect(before.seats.size).toBe(0);
    log.release('free');
    const { id } = await seat;
    expect((await live.find('w')).state.seats.has(id)).toBe(true);
  });

  test('LW-131 once it is erased, nothing comes back that was being written', async () => {
    const log = gatedLog();
    const { live, workshop, write } = await inRound(log);
    await write('one');
    log.hold('append');
    const written = write('two');
    await until(() => log.waiting.length === 1);
    const erased = live.erase('w');
    await until(() => workshop.reach(LEADER.holder, 'board-0') === undefined);
    expect(await write('three')).toEqual({ kind: 'refused', code: 'server.stopping' });
    log.release('free');
    await erased;
    expect(await written).toMatchObject({ kind: 'done' });
    expect(await log.documents('workshop')).toEqual([]);
  });

  test('LW-345 while it is being erased nobody finds it again, and nothing of it stays', async () => {
    const log = gatedLog();
    const { live, write } = await inRound(log);
    await write('one');
    log.hold('erase');
    const erased = [live.erase('w'), live.erase('w')];
    await until(() => log.waiting.length > 0);
    await expect(live.find('w')).rejects.toMatchObject({ code: 'workshop.not-found' });
    log.release('free');
    await Promise.all(erased);
    await expect(live.find('w')).rejects.toMatchObject({ code: 'workshop.not-found' });
    expect(await log.documents('workshop')).toEqual([]);
  });

  test('LW-130 however many come and leave, what is kept of them does not grow', () => {
    const created: WorkshopEvent = { kind: 'created', setup: smallSetup(), code: 'ABCDEF' };
    let state: WorkshopState = reduce(reduce(undefined, created), { kind: 'opened' });
    const come = (key: string): Seat => {
      const decision = takeSeat(state, wanted(key), { now: 0, newId: () => `seat-${key}` });
      if (decision.kind === 'refused' || decision.events[0]?.kind !== 'seat-taken')
        throw new Error('no seat');
      state = reduce(state, decision.events[0]);
      return decision.events[0].seat;
    };
    const stays = come('stays');
    for (let at = 0; at < 2000; at += 1) {
      const { id } = come(String(at));
      state = reduce(state, { kind: 'seat-ended', seat: id, standing: 'left', at: 0 });
    }
    expect(state.seats.size).toBeLessThan(400);
    expect(state.seats.get(stays.id)).toEqual(stays);
  });
});

describe('What is written in rounds', () => {
  test('LW-129 again and again by one seat fills no disk', async () => {
    const log = memoryLog();
    const papers = new SecretPapers('w', log);
    const text = 'x'.repeat(140);
    const keep = (seat: string, last: string) => {
      const entries = [...Array.from({ length: 29 }, () => ({ text })), { text: last }];
      return papers.keep(
        seat,
        { round: 'r', group: 1, paper: { kind: 'private', entries } },
        `${seat}-${last}`,
      );
    };
    await keep('ben', 'of Ben');
    for (let at = 0; at < 2000; at += 1) await keep('amina', String(at));
    const { records } = await log.read('workshop:w:r');
    expect(records.reduce((sum, { update }) => sum + update.length, 0)).toBeLessThan(6 << 20);
    const read = new SecretPapers('w', log);
    await read.read('r');
    expect(JSON.stringify(read.of('r', 'amina'))).toContain('"1999"');
    expect(JSON.stringify(read.of('r', 'ben'))).toContain('of Ben');
  });
});

describe('What is sent again, or late', () => {
  test('LW-332 takes the place of nothing that was written since, also after a restart', async () => {
    const log = memoryLog();
    const papers = new SecretPapers('w', log);
    const keep = (text: string) =>
      papers.keep(
        'amina',
        { round: 'r', group: 1, paper: { kind: 'private', entries: [{ text }] } },
        `sent-${text}`,
      );
    for (const text of ['one', 'two', 'one']) await keep(text);
    expect(papers.of('r', 'amina')).toMatchObject({ entries: [{ text: 'two' }] });
    const read = new SecretPapers('w', log);
    await read.read('r');
    expect(read.of('r', 'amina')).toMatchObject({ entries: [{ text: 'two' }] });
    expect(read.isKept('r', 'sent-one')).toBe(true);
  });

  test('LW-332 is not taken once a round is due to be shown, where a crash may have come after it was', async () => {
    const log = memoryLog();
    const { workshop, round, amina, clock, write } = await inRound(log);
    expect(await write('in time')).toMatchObject({ kind: 'done' });
    await workshop.ask(LEADER, { do: 'round-close', round }, 'close-the-round');
    // Nothing is done at its time any more: the server is gone.
    workshop.stop();
    clock.advance(60_000);
    const again = new LiveRegistry(log, {
      clock,
      logger: recordingLogger(),
      boards: NO_BOARDS,
      rehearsals: noRehearsals(),
    });
    const paper = { kind: 'private' as const, entries: [{ text: 'too late' }] };
    const late = await (await again.find('w')).ask(amina, { do: 'write', round, paper }, 'write-too-late');
    expect(late).toEqual({ kind: 'refused', code: 'workshop.moved-on' });
  });
});

describe('The gate', () => {
  test('LW-134 shuts in time though the server’s clock is set back', async () => {
    const clock = testClock();
    let setBy = 0;
    const moved = { ...clock, now: () => clock.now() + setBy };
    const live = new LiveRegistry(memoryLog(), {
      clock: moved,
      logger: recordingLogger(),
      boards: NO_BOARDS,
      rehearsals: noRehearsals(),
    });
    await live.create('w', smallSetup(), 'ABCDEF');
    const workshop = await live.find('w');
    await workshop.ask(LEADER, { do: 'open' }, 'open-the-doors');
    const { id } = await workshop.takeSeat(wanted('key'));
    await workshop.ask(LEADER, { do: 'group', groups: [{ language: 'en', seats: [id] }] }, 'make-groups');
    await workshop.ask(LEADER, { do: 'go', from: -1, to: 1 }, 'go-to-route');
    const reach = () => workshop.reach({ kind: 'seat', seat: id }, 'board-0');
    await workshop.ask(LEADER, { do: 'close', from: 1 }, 'close-it-all');
    await workshop.settled();
    expect(reach()).toMatchObject({ role: 'contribute' });
    setBy = -3_600_000;
    clock.advance(15_001);
    expect(reach()).toMatchObject({ role: 'view' });
    await workshop.ask(LEADER, { do: 'reopen' }, 'open-it-again');
    expect(reach()).toMatchObject({ role: 'contribute' });
  });
});
