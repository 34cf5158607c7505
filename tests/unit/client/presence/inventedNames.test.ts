import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import { describe, expect, test } from 'vitest';
import { freeNumber, inventedName } from '../../../../client/src/features/presence/alias.ts';
import { loadMessages, type Translate, translator } from '../../../../client/src/i18n/messages.ts';

async function wordsOf(locale: Language): Promise<Translate> {
  return translator(locale, await loadMessages(locale));
}

describe.each(LANGUAGE_TAGS)('the names that are invented in %s', (locale) => {
  test('UI-128 are several hundred, all different, short and of two parts', async () => {
    const t = await wordsOf(locale);
    const names = Array.from({ length: 24 * 24 }, (_, index) => inventedName(t, index * 8));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\S.{3,38}\S$/u);
  });

  test('UI-128 differ for a hundred people who come one after the other', async () => {
    const t = await wordsOf(locale);
    const taken = new Set<string>();
    // The worst draw: everybody's browser invents the same.
    for (let person = 0; person < 100; person += 1) {
      const name = inventedName(t, freeNumber(t, 4242, taken));
      expect(taken.has(name)).toBe(false);
      taken.add(name);
    }
  });
});
