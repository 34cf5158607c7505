import { isLanguage, type Language, languageFor } from '@parcours/shared/messages';
import { recall, recallJson, remember } from './webStorage.ts';

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

/** What an alias is kept under. */
export const ALIAS = 'alias';

/** Whether somebody was asked in this browser what others should call them. */
export function wasAskedForAlias(): boolean {
  const kept = recallJson(ALIAS);
  return typeof kept === 'object' && kept !== null && Reflect.get(kept, 'asked') === true;
}

/** The panels beside the canvas. */
export const SIDES = ['story', 'details'] as const;
export type SideName = (typeof SIDES)[number];

export interface Side {
  readonly isFolded: boolean;
  /** In CSS pixels; null where nobody has chosen one, and the window's size decides. */
  readonly width: number | null;
}

export type Sides = Readonly<Record<SideName, Side>>;

const AS_THE_WINDOW_SUGGESTS: Side = { isFolded: false, width: null };

/** How the panels were left in this browser. */
export function preferredSides(): Sides {
  const kept = recallJson('sides');
  return { story: readSide(kept, 'story'), details: readSide(kept, 'details') };
}

export function rememberSides(sides: Sides): void {
  remember('sides', JSON.stringify(sides));
}

function readSide(kept: unknown, name: SideName): Side {
  const side: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined;
  if (typeof side !== 'object' || side === null) return AS_THE_WINDOW_SUGGESTS;
  const { isFolded, width }: Partial<Record<keyof Side, unknown>> = side;
  return {
    isFolded: isFolded === true,
    width: typeof width === 'number' && Number.isFinite(width) && width > 0 ? width : null,
  };
}
