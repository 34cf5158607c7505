import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { openPresence } from '../../../../client/src/session/presence.ts';
import { IDLE } from '../../../../client/src/session/presenceState.ts';

/** Two windows on one board; counts the messages from the first to the second. */
function twoWindows() {
  const [here, there] = [new Awareness(new Doc()), new Awareness(new Doc())];
  let messages = 0;
  const relay = (from: Awareness, to: Awareness) =>
    from.on(
      'update',
      ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
        if (origin === 'relay') return;
        if (from === here) messages += 1;
        applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [...added, ...updated, ...removed]), 'relay');
      },
    );
  relay(here, there);
  relay(there, here);
  const left: string[] = [];
  const ended = (name: string) => left.push(name);
  const first = openPresence(here, { ...IDLE, user: { name: 'Heron', colour: 1 } }, ended);
  const second = openPresence(there, { ...IDLE, user: { name: 'Cedar', colour: 2 } }, ended);
  return { here, there, first, second, left, sent: () => messages };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('presence', () => {
  test('UI-17 each sees the other’s name, cursor, selection and drag', () => {
    const { first, second } = twoWindows();
    first.setCursor({ x: 3, y: 4 });
    first.setSelection(['ask']);
    first.setDrag({ ids: ['ask'], x: 9, y: 9 });
    vi.runOnlyPendingTimers();
    const { others, people, selectedBy } = second.store.getState();
    expect(others).toMatchObject([
      {
        user: { name: 'Heron' },
        cursor: { x: 3, y: 4 },
        selection: ['ask'],
        drag: { ids: ['ask'], x: 9, y: 9 },
      },
    ]);
    expect(people).toMatchObject([{ name: 'Heron', colour: 1 }]);
    expect(selectedBy.get('ask')?.name).toBe('Heron');
  });

  test('UI-17 many moves of the pointer make few messages, and the last of them arrives', () => {
    const { first, second, sent } = twoWindows();
    const before = sent();
    for (let x = 0; x < 50; x += 1) first.setCursor({ x, y: 0 });
    vi.advanceTimersByTime(60);
    expect(sent() - before).toBe(2);
    expect(second.store.getState().others[0]?.cursor).toEqual({ x: 49, y: 0 });
  });

  test('UI-17 while only cursors move, the list of people and the selections stay the same objects', () => {
    const { first, second } = twoWindows();
    first.setSelection(['ask']);
    vi.runOnlyPendingTimers();
    const before = second.store.getState();
    first.setCursor({ x: 1, y: 1 });
    vi.runOnlyPendingTimers();
    const after = second.store.getState();
    expect(after.others).not.toBe(before.others);
    expect(after.people).toBe(before.people);
    expect(after.selectedBy).toBe(before.selectedBy);
  });

  test('UI-17 who leaves is gone', () => {
    const { here, second } = twoWindows();
    here.setLocalState(null);
    expect(second.store.getState()).toMatchObject({ others: [], people: [] });
  });

  test('UI-8 a window whose state is no presence is not shown', () => {
    const { here, second } = twoWindows();
    here.setLocalState({ user: 'Heron' });
    expect(second.store.getState().people).toEqual([]);
  });
});

const SIGHT = { x: 10, y: 20, width: 800, height: 600 };
const ELSEWHERE = { x: -500, y: 0, width: 300, height: 600 };

describe('following somebody', () => {
  test('UI-292 what is in sight is told while somebody follows, and to nobody else', () => {
    const { here, first, second, sent } = twoWindows();
    const before = sent();
    first.setSight(SIGHT);
    vi.advanceTimersByTime(60);
    expect(sent()).toBe(before);

    second.follow(here.clientID);
    vi.advanceTimersByTime(120);
    expect(second.store.getState().others[0]?.sight).toEqual(SIGHT);
    for (let x = 0; x < 50; x += 1) first.setSight({ ...SIGHT, x });
    vi.advanceTimersByTime(120);
    expect(second.store.getState().others[0]?.sight).toEqual({ ...SIGHT, x: 49 });
    expect(sent() - before).toBeLessThan(6);

    second.follow(null);
    vi.advanceTimersByTime(120);
    expect(second.store.getState().others[0]?.sight).toBeNull();
  });

  test('UI-292 who is followed knows by how many', () => {
    const { here, first, second } = twoWindows();
    expect(first.store.getState().followers).toBe(0);
    second.follow(here.clientID);
    vi.advanceTimersByTime(60);
    expect(first.store.getState().followers).toBe(1);
    expect(second.store.getState().followers).toBe(0);
    second.follow(null);
    vi.advanceTimersByTime(60);
    expect(first.store.getState().followers).toBe(0);
  });

  test('UI-293 two who follow each other come to rest', () => {
    const { here, there, first, second, sent } = twoWindows();
    first.setSight(SIGHT);
    second.setSight(ELSEWHERE);
    second.follow(here.clientID);
    vi.advanceTimersByTime(200);
    first.follow(there.clientID);
    vi.advanceTimersByTime(500);
    const told = () => [first, second].map(({ store }) => store.getState().others[0]?.sight);
    const rested = told();
    const before = sent();
    // Each shows what the other tells, on a screen of another shape.
    first.setSight({ ...SIGHT, width: 1600 });
    second.setSight({ ...ELSEWHERE, height: 1200 });
    vi.advanceTimersByTime(500);
    expect(told()).toEqual(rested);
    expect(sent()).toBe(before);
  });

  test('UI-294 when who is followed leaves, nobody is followed any more, and that is told with the name', () => {
    const { here, second, left } = twoWindows();
    second.follow(here.clientID);
    vi.advanceTimersByTime(120);
    expect(left).toEqual([]);
    here.setLocalState(null);
    expect(left).toEqual(['Heron']);
    expect(second.store.getState().self.follows).toBeNull();
  });
});
