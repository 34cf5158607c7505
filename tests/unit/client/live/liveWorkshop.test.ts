import { CLOSE, type WorkshopFrame } from '@parcours/shared/protocol';
import type { WorkshopView } from '@parcours/shared/workshop';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LiveWorkshop, openLiveWorkshop } from '../../../../client/src/live/liveWorkshop.ts';
import { FakeSocket } from '../../../helpers/fakeSocket.ts';

const latest = () => FakeSocket.opened.at(-1) as FakeSocket;
const commandsTo = (socket: FakeSocket) => socket.sent.filter(({ command }) => command !== undefined);
const timesTo = (socket: FakeSocket) => socket.sent.flatMap(({ time }) => (time === undefined ? [] : [time]));
const state = (now = 0): WorkshopFrame => ({
  state: { version: 3, now, view: { kind: 'screen' } as WorkshopView },
});

/** So long may pages take to come back after a server was started again. */
const SPREAD = 3000;

/** In milliseconds; no page stays away for a minute. */
async function pauseOnceLost(): Promise<number> {
  const count = FakeSocket.opened.length;
  latest().end(1006);
  for (let pause = 0; pause <= 60_000; pause += 1) {
    if (FakeSocket.opened.length > count) return pause;
    await vi.advanceTimersByTimeAsync(1);
  }
  throw new Error('it did not come back');
}

let page: EventTarget & { visibilityState: string };
let live: LiveWorkshop;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  FakeSocket.opened = [];
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('location', { protocol: 'https:', host: 'parcours.example' });
  vi.stubGlobal('WebSocket', FakeSocket);
  live = openLiveWorkshop('w1', 'token');
});

afterEach(() => {
  live.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page that follows a workshop', () => {
  test('LW-60 it goes to the address of the workshop, with its token beside the protocol', () => {
    expect(latest().url).toBe('wss://parcours.example/workshop/w1');
    expect(latest().protocols).toEqual(['parcours.workshop.v1', 'token']);
    expect(live.store.getState()).toEqual({ line: 'connecting', version: 0 });
    latest().open();
    latest().tell(state());
    expect(live.store.getState()).toMatchObject({ line: 'open', version: 3, view: { kind: 'screen' } });
  });

  test('LW-60 what it asks for is sent again, under the same name, until it is answered', async () => {
    const before = live.ask({ do: 'leave' });
    latest().open();
    const [asked] = commandsTo(latest());
    expect(asked).toMatchObject({ command: { do: 'leave' } });
    latest().end(CLOSE.goingAway);
    vi.advanceTimersByTime(SPREAD);
    latest().open();
    expect(FakeSocket.opened).toHaveLength(2);
    expect(commandsTo(latest())).toEqual([asked]);
    latest().tell({ done: { n: asked?.n ?? '', version: 4 } });
    await expect(before).resolves.toBeUndefined();
    latest().end(CLOSE.goingAway);
    vi.advanceTimersByTime(SPREAD);
    latest().open();
    expect(commandsTo(latest())).toEqual([]);
  });

  test('LW-60 a refusal has its code', async () => {
    latest().open();
    const asking = live.ask({ do: 'done', isDone: true });
    const [asked] = commandsTo(latest());
    latest().tell({ refused: { n: asked?.n ?? '', code: 'workshop.moved-on' } });
    await expect(asking).rejects.toMatchObject({ code: 'workshop.moved-on' });
  });

  test('LW-61 it asks for the time every 5 seconds at first, then every 30, whatever the device’s clock says', () => {
    latest().open();
    const answer = () => {
      const t = timesTo(latest()).at(-1) ?? 0;
      latest().tell({ time: { t, now: t + 1_000_000 } });
    };
    answer();
    for (let seconds = 0; seconds < 60; seconds += 5) {
      vi.advanceTimersByTime(5000);
      answer();
    }
    const times = timesTo(latest());
    const pauses = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(pauses).toEqual([5000, 5000, 5000, 5000, 5000, 5000, 30_000]);
    vi.setSystemTime(0);
    expect(live.serverNow()).toBe(performance.now() + 1_000_000);
  });

  test('LW-62 a page that wakes asks at once, and comes back without waiting where nothing answers', () => {
    latest().open();
    latest().tell(state());
    page.dispatchEvent(new Event('visibilitychange'));
    expect(timesTo(latest())).toHaveLength(2);
    vi.advanceTimersByTime(1999);
    expect(live.store.getState().line).toBe('open');
    vi.advanceTimersByTime(1);
    expect(live.store.getState().line).toBe('lost');
    expect(FakeSocket.opened).toHaveLength(2);
    latest().open();
    latest().tell(state());
    expect(live.store.getState().line).toBe('open');
  });

  test('LW-62 a page that wakes while it waits to come back waits no longer', () => {
    latest().open();
    latest().tell(state());
    latest().end(1006);
    expect(FakeSocket.opened).toHaveLength(1);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(FakeSocket.opened).toHaveLength(2);
  });

  test('LW-63 after a restart of the server pages come back spread over three seconds, later ever more seldom', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('unreachable')));
    const pauseAfter = async (random: number, failures: number): Promise<number> => {
      vi.spyOn(Math, 'random').mockReturnValue(random);
      live.close();
      live = openLiveWorkshop('w1', 'token');
      latest().open();
      latest().tell(state());
      let pause = await pauseOnceLost();
      for (let failure = 0; failure < failures; failure += 1) pause = await pauseOnceLost();
      return pause;
    };
    expect(await pauseAfter(0, 0)).toBeLessThanOrEqual(1);
    expect(await pauseAfter(0.999, 0)).toBeGreaterThan(2900);
    expect(await pauseAfter(0.999, 0)).toBeLessThanOrEqual(SPREAD);
    expect(await pauseAfter(0, 2)).toBeGreaterThan(await pauseAfter(0, 1));
    vi.restoreAllMocks();
  });

  test('LW-64 where coming back cannot help it says why, and asks for nothing more', async () => {
    latest().open();
    const asking = live.ask({ do: 'leave' });
    latest().end(CLOSE.unauthorised, 'workshop.seat');
    expect(live.store.getState()).toMatchObject({ line: 'ended', ended: 'workshop.seat' });
    await expect(asking).rejects.toMatchObject({ code: 'workshop.seat' });
    await expect(live.ask({ do: 'leave' })).rejects.toMatchObject({ code: 'workshop.seat' });
    page.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(60_000);
    expect(FakeSocket.opened).toHaveLength(1);
  });
});
