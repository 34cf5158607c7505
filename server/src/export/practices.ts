import arabic from '@parcours/scenarios/practices/practices.ar.json' with { type: 'json' };
import spanish from '@parcours/scenarios/practices/practices.es.json' with { type: 'json' };
import french from '@parcours/scenarios/practices/practices.fr.json' with { type: 'json' };
import english from '@parcours/scenarios/practices/practices.json' with { type: 'json' };
import { type Practice, type ReportLanguage, readPractices } from '@parcours/shared/report';

/** What is laid over the English library in each other language. */
const OVERLAYS: Readonly<Record<ReportLanguage, object>> = {
  en: {},
  fr: french,
  es: spanish,
  ar: arabic,
};

/** The library of practices, worded in a language. It is small, and part of the program. */
export function practicesIn(language: ReportLanguage): Practice[] {
  return readPractices(english, OVERLAYS[language]);
}
