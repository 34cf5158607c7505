import { ar } from './ar.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** A line a language (BCP 47), with the direction it is written in. */
const LANGUAGES = {
  en: { words: en, direction: 'ltr' },
  fr: { words: fr, direction: 'ltr' },
  es: { words: es, direction: 'ltr' },
  ar: { words: ar, direction: 'rtl' },
} as const satisfies Record<string, { words: Catalogue; direction: 'ltr' | 'rtl' }>;

export type ReportLanguage = keyof typeof LANGUAGES;

/** The languages that a report can be written in. */
export const REPORT_LANGUAGES: readonly ReportLanguage[] = ['en', 'fr', 'es', 'ar'];

export function isReportLanguage(tag: string): tag is ReportLanguage {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The language of these (BCP 47) where a report can be written in it, else English. */
export function reportLanguageFor(tag: string): ReportLanguage {
  const [language = ''] = tag.split('-');
  return isReportLanguage(language) ? language : 'en';
}

export function languageOf(language: ReportLanguage): { words: Catalogue; direction: 'ltr' | 'rtl' } {
  return LANGUAGES[language];
}
