import { isLanguage, type Language, languageFor } from '@parcours/shared/messages';
import { recall, remember } from './storage.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The language chosen earlier in this browser, else the best of those that the browser asks for. */
export function preferredLocale(languages: readonly string[] = navigator.languages): Language {
  const chosen = recall('language');
  return chosen !== undefined && isLanguage(chosen) ? chosen : languageFor(languages);
}

export function rememberLocale(locale: Language): void {
  remember('language', locale);
}

/** The theme chosen earlier in this browser, else the device's. */
export function preferredTheme(): Theme {
  const chosen = recall('theme');
  return THEMES.find((theme) => theme === chosen) ?? 'system';
}

export function rememberTheme(theme: Theme): void {
  remember('theme', theme);
}
