import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recallPreferences, rememberPreferences } from '../../../../client/src/local/preferences.ts';

describe('what a person prefers', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    });
  });

  test('UI-297 is as the device asks, and the wheel zooms, until something else is chosen', () => {
    expect(recallPreferences(['fr-CH'])).toEqual({
      locale: 'fr',
      theme: 'system',
      isCalm: false,
      wheel: 'zoom',
    });
  });

  test('UI-297 is remembered, each for itself', () => {
    rememberPreferences({ isCalm: true });
    rememberPreferences({ theme: 'contrast', wheel: 'move' });
    expect(recallPreferences(['ar'])).toEqual({
      locale: 'ar',
      theme: 'contrast',
      isCalm: true,
      wheel: 'move',
    });
    rememberPreferences({ isCalm: false, locale: 'es' });
    expect(recallPreferences(['ar'])).toMatchObject({ locale: 'es', isCalm: false });
  });

  test('UI-297 what is kept and is no choice, as of another version, is passed over', () => {
    for (const key of ['language', 'theme', 'calm', 'wheel']) stored.set(`parcours.${key}`, 'sepia');
    expect(recallPreferences(['it'])).toEqual({
      locale: 'it',
      theme: 'system',
      isCalm: false,
      wheel: 'zoom',
    });
  });
});
