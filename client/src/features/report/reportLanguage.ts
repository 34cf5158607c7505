import { REPORT_LANGUAGES } from '@parcours/shared/report';

/** The language to open the report in: the page's where the report speaks it, else its first. */
export function reportLanguage(locale: string): string {
  return REPORT_LANGUAGES.find((language) => language === locale) ?? REPORT_LANGUAGES[0] ?? locale;
}
