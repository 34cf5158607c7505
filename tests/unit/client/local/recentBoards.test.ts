import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  forgetBoard,
  recentBoard,
  recentBoards,
  rememberBoard,
} from '../../../../client/src/local/recentBoards.ts';

const KEY = 'parcours.recentBoards';
let kept: Map<string, string>;

/** Node has no `localStorage`; this one keeps its promises, and nothing else. */
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the boards opened in a browser', () => {
  test('UI-37 are listed latest first, each once', () => {
    rememberBoard({ id: 'a', title: 'A', token: 't', openedAt: 1 });
    rememberBoard({ id: 'b', title: 'B', token: 't', openedAt: 2 });
    rememberBoard({ id: 'a', title: 'A, renamed', token: 't2', openedAt: 3 });
    expect(recentBoards().map(({ title }) => title)).toEqual(['A, renamed', 'B']);
  });

  test('UI-37 keep the tokens of whoever made them', () => {
    rememberBoard({ id: 'a', title: '', token: 'f', tokens: { facilitate: 'f', view: 'v' }, openedAt: 1 });
    rememberBoard({ id: 'a', title: 'A', token: 'f', openedAt: 2 });
    expect(recentBoard('a')?.tokens).toEqual({ facilitate: 'f', view: 'v' });
  });

  test('UI-37 can be forgotten, and taken back', () => {
    rememberBoard({ id: 'a', title: 'A', token: 't', openedAt: 1 });
    const forgotten = forgetBoard('a');
    expect(recentBoards()).toEqual([]);
    if (forgotten) rememberBoard(forgotten);
    expect(recentBoard('a')).toEqual({ id: 'a', title: 'A', token: 't', tokens: {}, openedAt: 1 });
  });

  test.each(['nonsense', '{}', '[1, null, {"id": 3}]', '[{"id": "a"}]'])(
    'UI-37 what cannot be read as such a list is left out: %s',
    (text) => {
      kept.set(KEY, text);
      expect(recentBoards()).toEqual([]);
    },
  );

  test('UI-38 where the browser keeps nothing, nothing is remembered and nothing breaks', () => {
    vi.stubGlobal('localStorage', undefined);
    rememberBoard({ id: 'a', title: 'A', token: 't', openedAt: 1 });
    expect(recentBoards()).toEqual([]);
  });
});
