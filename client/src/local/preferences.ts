import { isLocale, type Locale, pickLocale } from '../i18n/locales.ts';
import { recall, remember } from './storage.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The language chosen earlier in this browser, else the best of those that the browser asks for. */
export function preferredLocale(languages: readonly string[] = navigator.languages): Locale {
  const chosen = recall('language');
  return isLocale(chosen) ? chosen : pickLocale(languages);
}

export function rememberLocale(locale: Locale): void {
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
