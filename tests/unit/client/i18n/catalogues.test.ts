import {
  type MessageFormatElement,
  type PluralElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import { ERRORS } from '@parcours/shared/errors';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../../client/src/i18n/catalogue.ts';
import { loadCatalogue } from '../../../../client/src/i18n/loadCatalogue.ts';
import { LOCALES } from '../../../../client/src/i18n/locales.ts';

const catalogues = await Promise.all(
  LOCALES.map(async (locale) => ({ locale, words: await loadCatalogue(locale) })),
);
const english = catalogues[0]?.words;
if (english === undefined) throw new Error('English is the reference');
const reference: Catalogue = english;

describe.each(catalogues)('the words in $locale', ({ locale, words }) => {
  test('UI-31 has every message of English, and no other', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(reference).sort());
  });

  test('UI-31 every message is well formed, says something, and has the arguments of the English one', () => {
    for (const [key, message] of Object.entries(words)) {
      expect(message.trim(), key).not.toBe('');
      expect([...argumentsOf(parse(message))].sort(), key).toEqual(
        [...argumentsOf(parse(englishOf(key)))].sort(),
      );
    }
  });

  test('UI-31 a plural has every form that the language has', () => {
    const forms: readonly string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(words)) {
      for (const options of pluralsOf(parse(message))) {
        const missing = forms.filter((form) => !options.includes(form) && !isRare(locale, form, options));
        expect(missing, `${key}: ${options.join(' ')}`).toEqual([]);
      }
    }
  });
});

test('UI-32 every error that a person can meet has words', () => {
  const apiOnly = [
    'access.origin',
    'access.host',
    'request.json',
    'request.invalid',
    'request.media-type',
    'route.not-found',
    'route.method',
    'client.not-built',
  ];
  const wordless = Object.keys(ERRORS).filter((code) => !Object.hasOwn(reference, `error.${code}`));
  expect(wordless.filter((code) => !apiOnly.includes(code))).toEqual([]);
});

test('UI-31 French keeps its signs on the line of their word', () => {
  const french = catalogues.find(({ locale }) => locale === 'fr')?.words;
  const loose = Object.entries(french ?? reference).filter(([, message]) => / [:;!?»]|« /.test(message));
  expect(loose).toEqual([]);
});

function englishOf(key: string): string {
  return Object.entries(reference).find(([known]) => known === key)?.[1] ?? '';
}

/**
 * French and Spanish have a form for millions, which no board reaches; Arabic's form for nothing is covered where
 * nothing has words of its own.
 */
function isRare(locale: string, form: string, options: readonly string[]): boolean {
  if (form === 'many') return locale === 'fr' || locale === 'es';
  return form === 'zero' && (options.includes('=0') || options.includes('other'));
}

function childrenOf(element: MessageFormatElement): readonly MessageFormatElement[] {
  if (element.type === TYPE.tag) return element.children;
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
  return Object.values(element.options).flatMap(({ value }) => value);
}

function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
    for (const name of argumentsOf(childrenOf(element))) names.add(name);
  }
  return names;
}

/** The forms of each plural that says the number: one that does not has no word to agree with it. */
function pluralsOf(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => [
    ...(element.type === TYPE.plural && saysNumber(element) ? [Object.keys(element.options)] : []),
    ...pluralsOf(childrenOf(element)),
  ]);
}

function saysNumber({ options }: PluralElement): boolean {
  return options.other?.value.some(({ type }) => type === TYPE.pound) ?? false;
}
