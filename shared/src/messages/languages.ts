import { LANGUAGES } from './generated/languages.ts';

/** A language that Parcours speaks (BCP 47). */
export type Language = keyof typeof LANGUAGES;

/** The languages that Parcours speaks, English first. */
export const LANGUAGE_TAGS: readonly Language[] = Object.keys(LANGUAGES).filter(isLanguage);

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The first of some languages (BCP 47, preferred first) that Parcours speaks, else English. */
export function languageFor(preferred: readonly string[]): Language {
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage);
  return spoken ?? 'en';
}
