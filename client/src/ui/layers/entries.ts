import { isDictionary } from '@parcours/shared/board';

/*
 * This window's entries in the browser's history. What is open over a page, a layer, has an entry of its own on top of the
 * page's, with the same address. All writing of the history goes through here: what is written while a layer is open,
 * such as a new token, holds for the page's own entry as well, once that is come back to.
 */

/** Where an entry stands: so many layers above that of a page, which has no name before there was a layer over it. */
interface Place {
  readonly page: string | undefined;
  readonly layers: number;
}

interface Entry {
  readonly address: string;
  /** What else is kept with it. */
  readonly kept: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

const PLACE = 'place';

/** Where there is no window, as in a worker or a test of what draws nothing. */
const NOWHERE: Entry = { address: '/', kept: {}, place: { page: undefined, layers: 0 } };

/** The browser tells of a step to another entry once it has left this one. */
let current = typeof history === 'undefined' ? NOWHERE : read();
let named = 0;

function read(): Entry {
  const state: unknown = history.state;
  const { [PLACE]: place, ...kept } = isDictionary(state) ? state : {};
  return { address: addressNow(), kept, place: placeOf(place) };
}

function placeOf(kept: unknown): Place {
  if (!isDictionary(kept) || typeof kept.page !== 'string' || typeof kept.layers !== 'number') {
    return { page: undefined, layers: 0 };
  }
  // A window that was opened by copying an entry has nothing below it.
  return { page: kept.page, layers: Math.min(kept.layers, history.length - 1) };
}

export function addressNow(): string {
  return location.pathname + location.search + location.hash;
}

export const layersHere = () => current.place.layers;

/** What is kept with this entry under a name, and in the page's own. */
export const keptHere = (name: string): unknown => current.kept[name];

export function keepHere(name: string, value: unknown): void {
  write('replaceState', { ...current, kept: { ...current.kept, [name]: value } });
}

/** Makes another address that of this entry. */
export function replaceAddress(address: string): void {
  write('replaceState', { ...current, address });
}

/** Adds an entry for a page. */
export function pushPage(address: string): void {
  write('pushState', { address, kept: {}, place: { page: undefined, layers: 0 } });
}

/** Adds an entry for one layer more over this page. */
export function pushLayer(): void {
  const { page, layers } = current.place;
  const name = page ?? `${performance.timeOrigin} ${++named}`;
  if (page === undefined) write('replaceState', { ...current, place: { page: name, layers } });
  write('pushState', { ...current, place: { page: name, layers: layers + 1 } });
}

/** To be called when the browser has come to another entry, before anything reads it. */
export function comeTo(): void {
  const left = current;
  current = read();
  const isSamePage = left.place.page !== undefined && left.place.page === current.place.page;
  if (isSamePage) write('replaceState', { ...left, place: current.place });
}

function write(how: 'pushState' | 'replaceState', entry: Entry): void {
  const { kept, place, address } = entry;
  current = entry;
  history[how](place.page === undefined ? kept : { ...kept, [PLACE]: place }, '', address);
}
