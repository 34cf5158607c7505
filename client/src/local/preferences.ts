import { isLanguage, type Language, languageFor } from '@parcours/shared/messages';
import { recall, recallJson, remember } from './webStorage.ts';

/** `system` is what the device asks for, high contrast included; `contrast` is light or dark by the device. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What a wheel does over the canvas, or two fingers on a trackpad. */
export const WHEELS = ['zoom', 'move'] as const;
type Wheel = (typeof WHEELS)[number];

/** What a person has chosen for themselves, whatever the board. */
export interface Preferences {
  readonly locale: Language;
  readonly theme: Theme;
  /** Nothing moves by itself, and others' cursors are not shown. */
  readonly isCalm: boolean;
  readonly wheel: Wheel;
}

/** What was chosen earlier in this browser, else what the device asks for. */
export function recallPreferences(languages: readonly string[] = navigator.languages): Preferences {
  const locale = recall('language');
  const theme = recall('theme');
  const wheel = recall('wheel');
  return {
    locale: locale !== undefined && isLanguage(locale) ? locale : languageFor(languages),
    theme: THEMES.find((one) => one === theme) ?? 'system',
    isCalm: recall('calm') === 'yes',
    wheel: WHEELS.find((one) => one === wheel) ?? 'zoom',
  };
}

export function rememberPreferences({ locale, theme, isCalm, wheel }: Partial<Preferences>): void {
  if (locale !== undefined) remember('language', locale);
  if (theme !== undefined) remember('theme', theme);
  if (isCalm !== undefined) remember('calm', isCalm ? 'yes' : 'no');
  if (wheel !== undefined) remember('wheel', wheel);
}

/** Whether cards that are dragged are drawn into line with others, as was chosen in this browser. */
export function prefersSnapping(): boolean {
  return recall('snapping') !== 'off';
}

export function rememberSnapping(snaps: boolean): void {
  remember('snapping', snaps ? 'on' : 'off');
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
