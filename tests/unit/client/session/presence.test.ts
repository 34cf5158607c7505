import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { openPresence } from '../../../../client/src/session/presence.ts';

const NOBODY = { cursor: null, selection: [], drag: null };

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
  const first = openPresence(here, { ...NOBODY, user: { name: 'Heron', colour: 1 } });
  const second = openPresence(there, { ...NOBODY, user: { name: 'Cedar', colour: 2 } });
  return { here, there, first, second, sent: () => messages };
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
