import { useMemo, useSyncExternalStore } from 'react';
import { recentBoard } from '../local/recentBoards.ts';
import { recentWorkshop } from '../local/recentWorkshops.ts';
import { keptPlace } from '../local/seats.ts';
import { addressNow, replaceAddress } from '../ui/layers/entries.ts';
import { leaveTo } from '../ui/layers/layers.ts';
import { type Address, addressOf, fragmentOf, isLinked, type Linked, pathOf, type Route } from './router.ts';

const NAVIGATED = 'parcours:navigated';

/** The page that the address bar names; follows links, the back button and `navigate`. */
export function useAddress(): Address {
  const address = useSyncExternalStore(subscribe, addressNow);
  return useMemo(() => addressOf(address), [address]);
}

/**
 * Makes the address that which the page goes by: whole and without what was added to it on its way. One without a token
 * gets the best that this browser knows of, and so keeps it whatever other windows do.
 */
export function settleAddress(): void {
  const { route, key, card } = addressOf(addressNow());
  if (!isLinked(route) || key.state === 'damaged') return;
  const token = key.state === 'whole' ? key.token : knownToken(route);
  const settled = pathOf(route) + fragmentOf(token, card);
  if (token !== undefined && settled !== addressNow()) replaceAddress(settled);
}

/** The token by which this browser can open a page. */
export function knownToken(route: Linked): string | undefined {
  switch (route.page) {
    case 'board':
    case 'report':
      return recentBoard(route.boardId)?.token;
    case 'screen':
    case 'findings':
      return recentWorkshop(route.workshopId)?.view;
    case 'workshop':
      return ownToken(route.workshopId) ?? keptPlace(route.workshopId)?.seat?.entrance;
  }
}

/** Of a live workshop that was made here the one that leads it, of a report over several boards the one that reads it. */
function ownToken(workshop: string): string | undefined {
  const known = recentWorkshop(workshop);
  return known?.isLive === true ? known.facilitate : known?.view;
}

/**
 * Goes to a page without loading the document anew; `token` and `card`, a record that the page is to show, are carried
 * in the fragment.
 */
export function navigate(route: Route, token?: string, card?: string): void {
  leaveTo(pathOf(route) + fragmentOf(token, card), () => {
    window.scrollTo(0, 0);
    window.dispatchEvent(new Event(NAVIGATED));
  });
}

/** Stays on a page, where the one that was wanted cannot be had. */
export function goBackTo({ route, key, card }: Address): void {
  const token = key.state === 'whole' ? key.token : undefined;
  replaceAddress(pathOf(route) + fragmentOf(token, card));
  window.dispatchEvent(new Event(NAVIGATED));
}

/** Goes to the home page, without a way back to the page that was there. */
export function leaveForHome(): void {
  goBackTo({ route: { page: 'home' }, key: { state: 'missing' }, card: undefined });
}

/** Puts another token of the same page into the address, without a way back to the one that was there. */
export function replaceToken(token: string): void {
  replaceAddress(location.pathname + fragmentOf(token));
  window.dispatchEvent(new Event(NAVIGATED));
}

function subscribe(onChange: () => void): () => void {
  const follow = () => {
    settleAddress();
    onChange();
  };
  window.addEventListener('popstate', follow);
  window.addEventListener(NAVIGATED, follow);
  return () => {
    window.removeEventListener('popstate', follow);
    window.removeEventListener(NAVIGATED, follow);
  };
}
