import type { Catalogue } from './catalogue.ts';
import type { Locale } from './locales.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  en: async () => (await import('./messages/en.ts')).en,
  fr: async () => (await import('./messages/fr.ts')).fr,
  es: async () => (await import('./messages/es.ts')).es,
  ar: async () => (await import('./messages/ar.ts')).ar,
};

/** The words of one language, fetched when it is first chosen. */
export function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return LOADERS[locale]();
}
