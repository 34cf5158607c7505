import type { Preferences } from './preferences.ts';

const MORE_CONTRAST = '(prefers-contrast: more)';
const FORCED_COLOURS = '(forced-colors: active)';
const LESS_MOTION = '(prefers-reduced-motion: reduce)';

const STILL = 'data-still';

/** Whether nothing is to move but what the person moves. */
export const isStill = (): boolean => document.documentElement.hasAttribute(STILL);

/**
 * Style sheets read from the root what the person and the device ask for together, so that each is said there once.
 * Follows the device until the function that is returned is called.
 */
export function lookBy({ theme, isCalm }: Pick<Preferences, 'theme' | 'isCalm'>): () => void {
  const { documentElement: root } = document;
  const queries = [MORE_CONTRAST, FORCED_COLOURS, LESS_MOTION].map((query) => matchMedia(query));
  const put = () => {
    const [contrast, forced, motion] = queries.map(({ matches }) => matches);
    root.dataset.theme = theme;
    const isContrast = theme === 'contrast' || (theme === 'system' && contrast === true);
    root.toggleAttribute('data-contrast', isContrast || forced === true);
    root.toggleAttribute(STILL, isCalm || motion === true);
  };
  put();
  for (const query of queries) query.addEventListener('change', put);
  return () => {
    for (const query of queries) query.removeEventListener('change', put);
  };
}
