export const LOCALES = ['en', 'fr', 'es', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language by its own name, the same whatever language the page is in. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
};

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The direction in which a language (BCP 47) is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primarySubtag(language)) ? 'rtl' : 'ltr';
}

/** The first of the reader's languages (BCP 47, preferred first) that the pages speak, else English. */
export function pickLocale(preferred: readonly string[]): Locale {
  for (const language of preferred) {
    const primary = primarySubtag(language);
    if (isLocale(primary)) return primary;
  }
  return 'en';
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

function primarySubtag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
