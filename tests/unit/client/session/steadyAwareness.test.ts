import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { SteadyAwareness } from '../../../../client/src/session/presence.ts';

const HOUR = 3_600_000;

describe('who is here', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A stock client that hears of another, as the server passes it on. */
  function together(own: Awareness) {
    const stock = new Awareness(new Y.Doc());
    own.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
      applyAwarenessUpdate(stock, encodeAwarenessUpdate(own, [...added, ...updated, ...removed]), 'server');
    });
    own.setLocalState({ user: 'Robin' });
    return { stock, isSeen: () => stock.getStates().has(own.clientID) };
  }

  test.each([-HOUR, HOUR])('UI-142 is seen by stock clients, though the clock is set by %i ms', (by) => {
    const own = new SteadyAwareness(new Y.Doc());
    const { stock, isSeen } = together(own);
    // Theirs goes on as before: what they hear they take for heard now.
    const theirs = vi.spyOn(stock, 'getLocalState').mockReturnValue(null);
    vi.setSystemTime(Date.now() + by);
    const renewed = vi.fn();
    own.on('update', renewed);
    vi.advanceTimersByTime(31_000);
    expect(renewed).toHaveBeenCalledTimes(2);
    expect(isSeen()).toBe(true);
    theirs.mockRestore();
    for (const each of [own, stock]) each.destroy();
  });

  test.each([-HOUR, 0, HOUR])('UI-142 forgets nobody by itself, with a clock set by %i ms', (by) => {
    const own = new SteadyAwareness(new Y.Doc());
    const other = new Awareness(new Y.Doc());
    other.setLocalState({ user: 'Sam' });
    applyAwarenessUpdate(own, encodeAwarenessUpdate(other, [other.clientID]), 'server');
    vi.setSystemTime(Date.now() + by);
    vi.advanceTimersByTime(HOUR);
    expect(own.getStates().get(other.clientID)).toEqual({ user: 'Sam' });
    for (const each of [own, other]) each.destroy();
  });
});
