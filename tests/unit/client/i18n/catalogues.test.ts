import { ERRORS } from '@parcours/shared/errors';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../../../client/src/i18n/messages.ts';

const english = await loadMessages('en');

describe.each(LANGUAGE_TAGS)('the words in %s', (locale) => {
  test('UI-172 say what happened to a file that is refused whole, and what to do next', async () => {
    const words = await loadMessages(locale);
    const refusals = [
      'error.import.format',
      'error.import.damaged',
      'error.import.empty',
      'error.import.too-large',
      'error.board.format',
      'error.board.version',
      'error.request.json',
      'error.request.invalid',
      'error.request.too-large',
    ] as const;
    for (const key of refusals) expect(words[key], key).toMatch(/^[^.]+\. [^.]+\.$/);
  });
});

test('UI-32 every error that a person can meet has words', () => {
  const apiOnly = [
    'access.origin',
    'access.host',
    'request.media-type',
    'route.not-found',
    'route.method',
    'client.not-built',
  ];
  const wordless = Object.keys(ERRORS).filter((code) => !Object.hasOwn(english, `error.${code}`));
  expect(wordless.filter((code) => !apiOnly.includes(code))).toEqual([]);
});

test('UI-31 French keeps its signs on the line of their word', async () => {
  const loose = Object.entries(await loadMessages('fr')).filter(([, message]) => / [:;!?»]|« /.test(message));
  expect(loose).toEqual([]);
});
