/** The parts of the board page that F6 goes round, in its order. */
const REGIONS = ['header', 'outline', 'story', 'canvas', 'details', 'tools'] as const;
export type Region = (typeof REGIONS)[number];

/** What a region's element needs: it can have the keyboard itself. */
export const regionProps = (region: Region) => ({ 'data-region': region, tabIndex: -1 });

/** Where the keyboard was last in each region. */
const lastIn = new Map<Region, Element>();

/** Remembers where in each region the keyboard is; returns how to stop that. */
export function rememberPlaces(): () => void {
  const remember = ({ target }: FocusEvent) => {
    const region = regionAround(target);
    if (region !== undefined && target instanceof Element) lastIn.set(region, target);
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}

/** Puts the keyboard on a region itself, so that it is read aloud what that is. */
export function focusRegion(region: Region): void {
  elementOf(region)?.focus({ preventScroll: true });
}

/** Puts the keyboard into the next region in sight, or the one before: to where it was there, if it was. */
export function goToRegion(way: 'next' | 'previous'): void {
  const shown = REGIONS.filter((region) => isShown(elementOf(region)));
  const around = regionAround(document.activeElement);
  const here = around === undefined ? -1 : shown.indexOf(around);
  const to = way === 'next' ? here + 1 : Math.max(here, 0) - 1;
  const region = shown.at(to % shown.length);
  if (region === undefined) return;
  const last = lastIn.get(region);
  if (last instanceof HTMLElement && isShown(last)) last.focus({ preventScroll: true });
  if (document.activeElement !== last) focusRegion(region);
}

function elementOf(region: Region): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region=${region}]`);
}

function regionAround(target: EventTarget | null): Region | undefined {
  const around = target instanceof Element ? target.closest<HTMLElement>('[data-region]') : null;
  return REGIONS.find((region) => region === around?.dataset.region);
}

function isShown(element: Element | null): element is Element {
  return element?.isConnected === true && element.checkVisibility({ visibilityProperty: true });
}
