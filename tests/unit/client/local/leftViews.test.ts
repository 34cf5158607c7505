import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetView, leftView, rememberView } from '../../../../client/src/local/leftViews.ts';

describe('what was in sight', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    });
  });

  test('UI-192 is remembered for each board, until that is forgotten', () => {
    rememberView('a', { x: 1, y: 2, zoom: 0.5 });
    rememberView('b', { x: 3, y: 4, zoom: 1 });
    rememberView('a', { x: 5, y: 6, zoom: 0.7 });
    expect(leftView('a')).toEqual({ x: 5, y: 6, zoom: 0.7 });
    forgetView('a');
    expect(leftView('a')).toBeNull();
    expect(leftView('b')).toEqual({ x: 3, y: 4, zoom: 1 });
  });

  test('UI-192 of many boards the last are remembered', () => {
    for (let board = 0; board < 40; board += 1) rememberView(`board-${board}`, { x: 0, y: 0, zoom: 1 });
    expect(leftView('board-9')).toBeNull();
    expect(leftView('board-10')).not.toBeNull();
  });

  test.each(['{', '5', '[null]', '[{"board":"a"}]', '[{"board":"a","view":{"x":0,"y":0,"zoom":0}}]'])(
    'UI-192 what is no such thing is passed over: %s',
    (text) => {
      stored.set('parcours.views', text);
      expect(leftView('a')).toBeNull();
    },
  );
});
