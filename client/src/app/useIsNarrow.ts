import { useSyncExternalStore } from 'react';

/** As in the style sheets: below it one part of the board fills the screen. */
const NARROW = '(width < 60rem)';

/** Whether the window has room for one part of the board alone, as on a phone. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
