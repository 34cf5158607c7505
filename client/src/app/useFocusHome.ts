import { type RefObject, useEffect } from 'react';
import { isTextField } from '../ui/ownText.ts';

/** So many places are remembered at which the keyboard was. */
const REMEMBERED = 8;

/** What may take the keyboard away without an event: what goes, what is hidden, what can no longer be used. */
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['disabled', 'hidden', 'inert', 'open', 'data-panel', 'data-folded'],
};

/**
 * Keeps the keyboard from falling out of the page: where what had it goes, it is put on the nearest thing around
 * that can have it, such as the canvas or a panel, or back to where it was before.
 */
export function useFocusHome(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    return root === null ? undefined : keepFocusIn(root);
  }, [page]);
}

function keepFocusIn(root: HTMLElement): () => void {
  let trail: readonly (readonly Element[])[] = [];
  let planned = 0;
  const check = () => {
    planned = 0;
    if (isLost(document.activeElement)) bringHome([...trail, [root]]);
  };
  // By then, whoever means to put the keyboard somewhere has done so.
  const plan = () => {
    planned ||= requestAnimationFrame(check);
  };
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof Element) trail = [placesAround(target), ...trail].slice(0, REMEMBERED);
  };
  const observer = new MutationObserver(plan);
  observer.observe(document.body, CHANGES);
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', plan);
  plan();
  return () => {
    cancelAnimationFrame(planned);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', plan);
  };
}

/** An element and those around it. A text field that was left is not gone back to: that would unfold a phone's keys. */
function placesAround(element: Element): readonly Element[] {
  const places = isTextField(element) ? [] : [element];
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    places.push(around);
  return places;
}

/** Also where the browser will only notice as it draws: something disabled or hidden has no keyboard. */
function isLost(active: Element | null): boolean {
  if (active === null || active === document.body || active === document.documentElement) return true;
  return active.matches(':disabled') || !active.checkVisibility({ visibilityProperty: true });
}

function bringHome(trail: readonly (readonly Element[])[]): void {
  for (const places of trail) {
    for (const place of places) {
      // What cannot have the keyboard does not take it.
      if (place instanceof HTMLElement || place instanceof SVGElement) place.focus({ preventScroll: true });
      if (document.activeElement === place && place !== document.body) return;
    }
  }
}
