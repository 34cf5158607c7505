import { capabilityIn, readLink } from '@parcours/shared/protocol';
import { expect, test } from 'vitest';
import { pixelsOf } from '../../../../client/src/features/picture/pictureFile.ts';
import { embedCode } from '../../../../client/src/features/share/shareLinks.ts';
import { tokenFor } from '../../../helpers/linkTokens.ts';

const ORIGIN = 'https://city.example';
const WORDS = { language: 'fr', title: 'Lamine’s “way” <b>' };

const own = (role: 'view' | 'contribute' | 'edit' | 'facilitate') => ({
  boardId: 'b1',
  token: tokenFor('b1', role),
  role,
});

test('UI-309 a picture has the pixels that were asked for, or as many as may be', () => {
  expect(pixelsOf({ width: 3000, height: 1500 }, 2)).toEqual({ width: 6000, height: 3000, isSmaller: false });
  for (const size of [
    { width: 40_000, height: 9000 },
    { width: 200_000, height: 10 },
    { width: 12_000, height: 12_000 },
  ]) {
    const { width, height, isSmaller } = pixelsOf(size, 2);
    expect(isSmaller).toBe(true);
    expect(Math.max(width, height)).toBeLessThanOrEqual(16_384);
    expect(width * height).toBeLessThanOrEqual(40_000_000);
  }
});

test('UI-312 the code for another page has a token that allows looking alone', () => {
  const tokens = Object.fromEntries(
    (['view', 'contribute', 'edit', 'facilitate'] as const).map((role) => [role, tokenFor('b1', role)]),
  );
  for (const opened of [own('facilitate'), own('view')]) {
    const code = embedCode(ORIGIN, opened, tokens, WORDS) ?? '';
    const address = /src="([^"]*)"/.exec(code)?.[1] ?? '';
    const read = readLink(address);
    expect(read?.place).toEqual({ page: 'embed', id: 'b1' });
    expect(capabilityIn(read?.token ?? '')?.role).toBe('view');
    expect(new URL(address).searchParams.get('lang')).toBe('fr');
    for (const role of ['contribute', 'edit', 'facilitate']) expect(code).not.toContain(tokens[role]);
    expect(code).toContain('title="Lamine’s “way” &lt;b&gt;"');
  }
});

test('UI-312 there is none without such a token, nor with one that only goes by that name', () => {
  expect(embedCode(ORIGIN, own('edit'), {}, WORDS)).toBeUndefined();
  expect(embedCode(ORIGIN, own('contribute'), { view: tokenFor('b1', 'view') }, WORDS)).toBeUndefined();
  expect(embedCode(ORIGIN, own('facilitate'), { view: tokenFor('b1', 'edit') }, WORDS)).toBeUndefined();
});
