import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  forgetPlace,
  keepPlace,
  keptPlace,
  keptPlaces,
  placeKey,
  watchPlaces,
} from '../../../../client/src/local/seats.ts';

const KEY = 'parcours.seats';
const seat = { id: 's1', token: 'seat-token', wayBack: ['a', 'b', 'c', 'd'], entrance: 'link-token' };
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal('window', new EventTarget());
});

afterEach(() => vi.unstubAllGlobals());

describe('what a browser keeps of a place in a workshop', () => {
  test('LW-65 the key is there before the seat, and goes with it', () => {
    const key = placeKey('w1', '2099-01-01');
    expect(key).toMatch(/^[\w-]{16,64}$/);
    expect(placeKey('w1', '2099-01-01')).toBe(key);
    expect(keptPlace('w1')).toMatchObject({ key, seat: undefined });
    keepPlace({ workshop: 'w1', key, until: '2099-01-01', seat, board: 'b1' });
    expect(keptPlace('w1')).toMatchObject({ key, seat, board: 'b1' });
    expect(forgetPlace('w1')).toMatchObject({ board: 'b1' });
    expect(kept.get(KEY)).toBe('[]');
  });

  test('LW-65 whoever shows it hears of each change', () => {
    let changes = 0;
    const stop = watchPlaces(() => {
      changes += 1;
    });
    keepPlace({ workshop: 'w1', key: 'k1', until: '2099-01-01' });
    forgetPlace('w1');
    window.dispatchEvent(new Event('storage'));
    stop();
    keepPlace({ workshop: 'w2', key: 'k2', until: '2099-01-01' });
    expect(changes).toBe(3);
  });

  test('LW-65 what is no place is passed over', () => {
    for (const other of [
      'null',
      '{}',
      '[1, null, {"workshop": "w1"}]',
      '[{"workshop":"w","key":"k","until":3}]',
      '{',
    ]) {
      kept.set(KEY, other);
      expect(keptPlaces()).toEqual([]);
    }
    kept.set(KEY, '[{"workshop":"w","key":"k","until":"2099-01-01","seat":{"id":3},"board":7}]');
    expect(keptPlaces()).toEqual([
      { workshop: 'w', key: 'k', until: '2099-01-01', seat: undefined, hasWords: false, board: undefined },
    ]);
  });
});
