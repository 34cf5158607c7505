import type { Preferences } from './preferences.ts';

const MORE_CONTRAST = '(prefers-contrast: more)';
const FORCED_COLOURS = '(forced-colors: active)';
const LESS_MOTION = '(prefers-reduced-motion: reduce)';

const STILL = 'data-still';

/** Whether nothing is to move but what the person moves. */
export const isStill = (): boolean => document.documentElement.hasAttribute(STILL);

type Look = Pick<Preferences, 'theme' | 'isCalm'>;

/** What the device asks for. */
const asked = () => [MORE_CONTRAST, FORCED_COLOURS, LESS_MOTION].map((query) => matchMedia(query));

/** Style sheets read from the root what the person and the device ask for together, so that each is said there once. */
export function putLook({ theme, isCalm }: Look): void {
  const { documentElement: root } = document;
  const [contrast, forced, motion] = asked().map(({ matches }) => matches);
  root.dataset.theme = theme;
  const isContrast = theme === 'contrast' || (theme === 'system' && contrast === true);
  root.toggleAttribute('data-contrast', isContrast || forced === true);
  root.toggleAttribute(STILL, isCalm || motion === true);
  for (const bar of document.querySelectorAll<HTMLMetaElement>(BARS)) bar.media = mediaOf(bar, theme);
}

/** The colours of what a browser or a system has around the page, one by day and one in the dark. */
const BARS = 'meta[name="theme-color"][data-theme]';

/** Where the device decides, it decides on these as well. */
function mediaOf({ dataset }: HTMLMetaElement, theme: Preferences['theme']): string {
  if (theme === 'light' || theme === 'dark') return dataset.theme === theme ? 'all' : 'not all';
  return `(prefers-color-scheme: ${dataset.theme})`;
}

/** As `putLook`, and again whenever the device asks for something else; returns how to end that. */
export function keepLook(look: Look): () => void {
  const put = () => putLook(look);
  const queries = asked();
  put();
  for (const query of queries) query.addEventListener('change', put);
  return () => {
    for (const query of queries) query.removeEventListener('change', put);
  };
}
