import type { RoundView, SeatView } from '@parcours/shared/workshop';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PaperDraft, REST } from '../../../../client/src/features/workshop/round/paperDraft.ts';
import {
  type PrivatePaper,
  privateForm,
} from '../../../../client/src/features/workshop/round/privatePaper.ts';
import { type LiveWorkshop, openLiveWorkshop } from '../../../../client/src/live/liveWorkshop.ts';
import { FakeSocket } from '../../../helpers/fakeSocket.ts';

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

const latest = () => FakeSocket.opened.at(-1) as FakeSocket;

/** In a phase, with a round that is open in it, of which the server has nothing. */
function tell(phase: number): void {
  const round: RoundView = { kind: 'private', id: 'r1', standing: { kind: 'open' }, count: 0 };
  const view = { kind: 'seat', stage: { kind: 'running', phase }, round } as SeatView;
  latest().tell({ state: { version: phase, now: 0, view } });
}

const phaseShown = () => live.store.getState().view?.stage;

/** What the page writes in the round, as it does in a browser. */
function draftOf(kept: unknown[]): PaperDraft<PrivatePaper> {
  return new PaperDraft(privateForm, undefined, undefined, {
    send: ({ entries }) =>
      live.ask({ do: 'write', round: 'r1', paper: { kind: 'private', entries: [...entries] } }),
    keep: (unsaved) => kept.push(unsaved),
  });
}

test('LW-331 a page that was frozen while the phase changed shows the new one within 3 s of waking, and what was half typed is there and is saved', async () => {
  latest().open();
  tell(1);
  const kept: unknown[] = [];
  const draft = draftOf(kept);
  draft.change({ kind: 'private', entries: [{ text: 'Half a wo' }] });
  // Here it is frozen: no timer runs, its line dies, and what the server says does not come.
  expect(kept.at(-1)).toMatchObject({ paper: { entries: [{ text: 'Half a wo' }] } });
  const dead = latest();
  page.dispatchEvent(new Event('resume'));
  vi.advanceTimersByTime(2000);
  expect(latest()).not.toBe(dead);
  latest().open();
  tell(2);
  draft.hear(undefined);
  expect(phaseShown()).toMatchObject({ phase: 2 });
  expect(draft.store.getState().paper.entries).toEqual([{ text: 'Half a wo' }]);
  vi.advanceTimersByTime(REST);
  const [asked, ...more] = latest().sent.filter(({ command }) => command !== undefined);
  expect(more).toEqual([]);
  expect(asked?.command).toMatchObject({ do: 'write', paper: { entries: [{ text: 'Half a wo' }] } });
  latest().tell({ done: { n: asked?.n ?? '', version: 3 } });
  await vi.advanceTimersByTimeAsync(0);
  expect(draft.store.getState().standing).toBe('saved');
  expect(kept.at(-1)).toBeUndefined();
});
