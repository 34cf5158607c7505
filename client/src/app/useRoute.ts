import { useSyncExternalStore } from 'react';
import { cardOf, fragmentOf, pathOf, type Route, routeOf, tokenOf } from './router.ts';

const NAVIGATED = 'parcours:navigated';

interface Address {
  readonly route: Route;
  /** The capability token in the fragment, if there is one. */
  readonly token: string | undefined;
  /** The record to show, if the fragment names one. */
  readonly card: string | undefined;
}

/** The page that the address bar names; follows links, the back button and `navigate`. */
export function useAddress(): Address {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return { route: routeOf(path), token: tokenOf(hash), card: cardOf(hash) };
}

/**
 * Goes to a page without loading the document anew; `token` and `card`, a record that the page is to show, are carried
 * in the fragment.
 */
export function navigate(route: Route, token?: string, card?: string): void {
  history.pushState(null, '', pathOf(route) + fragmentOf(token, card));
  window.scrollTo(0, 0);
  window.dispatchEvent(new Event(NAVIGATED));
}

/** Puts another token of the same page into the address, without a way back to the one that was there. */
export function replaceToken(token: string): void {
  history.replaceState(null, '', location.pathname + fragmentOf(token));
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
