import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { named, recallAlias, rememberAlias } from '../../../../client/src/features/presence/alias.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the alias of a browser', () => {
  test('UI-10 is invented at the first visit and the same from then on', () => {
    const first = recallAlias(() => 0.5);
    expect(first).toMatchObject({ name: '', asked: false });
    expect(recallAlias(() => 0.9)).toEqual(first);
  });

  test('UI-10 is asked for once; an empty answer keeps the invented name', () => {
    rememberAlias(
      named(
        recallAlias(() => 0.1),
        '   ',
      ),
    );
    expect(recallAlias()).toMatchObject({ name: '', asked: true });
    rememberAlias(named(recallAlias(), ` ${'x'.repeat(60)} `));
    expect(recallAlias().name).toBe('x'.repeat(40));
  });

  test.each(['nonsense', '{"name":1,"number":2}', '{"name":"a","number":0.5}', '[]'])(
    'UI-10 what is kept but damaged is replaced: %s',
    (text) => {
      kept.set('parcours.alias', text);
      expect(recallAlias(() => 0)).toEqual({ name: '', number: 0, asked: false });
    },
  );
});
