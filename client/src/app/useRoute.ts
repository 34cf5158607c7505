import { useSyncExternalStore } from 'react';
import { fragmentOf, pathOf, type Route, routeOf } from './router.ts';

const NAVIGATED = 'parcours:navigated';

/** The page that the address bar names; follows links, the back button and `navigate`. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.pathname));
}

/** Goes to a page without loading the document anew; `token` is carried in the fragment. */
export function navigate(route: Route, token?: string): void {
  history.pushState(null, '', pathOf(route) + fragmentOf(token));
  window.scrollTo(0, 0);
  window.dispatchEvent(new Event(NAVIGATED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  window.addEventListener(NAVIGATED, onChange);
  return () => {
    window.removeEventListener('popstate', onChange);
    window.removeEventListener(NAVIGATED, onChange);
  };
}
