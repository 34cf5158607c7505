import { type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { Point } from '../../records/kind.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useReactFlow } from '../flow.ts';
import { isEmptyCanvas } from './useAddMenu.ts';

/** What the menu is about, and where it opens. */
export interface MenuPlace {
  /** The card or leg; of the empty canvas, undefined. */
  readonly on: string | undefined;
  /** In canvas units. */
  readonly at: Point;
  /** In pixels of the window. */
  readonly onScreen: Point;
}

/** The menu of what is under the pointer, held by a finger, or has the keyboard. */
export function useContextMenu(canvas: RefObject<HTMLElement | null>) {
  const { ui } = useSession();
  const flow = useReactFlow();
  const [place, setPlace] = useState<MenuPlace>();
  const open = useCallback(
    (on: string | undefined, onScreen: Point) => {
      // A menu is about what is selected, as the keys are.
      if (on !== undefined && !ui.getState().selection.has(on)) ui.actions.select([on]);
      setPlace({ on, onScreen, at: flow.screenToFlowPosition(onScreen) });
    },
    [ui, flow],
  );
  const openUnder = useCallback(
    (target: Element, onScreen: Point): boolean => {
      const on = recordAt(target);
      const isForMenu = on !== undefined || isEmptyCanvas(target);
      if (isForMenu) open(on, onScreen);
      return isForMenu;
    },
    [open],
  );
  useLongPress(canvas, openUnder);
  return useMemo(
    () => ({
      place,
      close: () => setPlace(undefined),
      onContextMenu: (event: MouseEvent) => {
        const { target, clientX: x, clientY: y } = event;
        if (target instanceof Element && openUnder(target, { x, y })) event.preventDefault();
      },
      /** Opens the menu of what has the keyboard. */
      openAt: (focused: Element) => open(recordAt(focused), middleOf(focused)),
    }),
    [place, open, openUnder],
  );
}

/** The card or leg that an element belongs to, unless something is written there. */
export function recordAt(target: Element): string | undefined {
  if (target.closest('input, textarea') !== null) return undefined;
  const drawn = target.closest('.react-flow__node, .react-flow__edge, [data-leg]');
  return drawn?.getAttribute('data-id') ?? drawn?.getAttribute('data-leg') ?? undefined;
}

function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** So long a finger is held still, in milliseconds. */
const HELD = 500;
/** So far it may move meanwhile, in pixels: no finger is still. */
const STILL = 10;
/** What is held there is about to be drawn, resized or written in. */
const NOT_HELD = '.react-flow__handle, .react-flow__resize-control, input, textarea';

/**
 * Tells when a finger is held on something. While it is still, neither a drag nor a pan begins; once it has moved, this
 * is no long press any more, and after one, whatever the finger does means nothing.
 */
function useLongPress(
  area: RefObject<HTMLElement | null>,
  onPress: (target: Element, at: Point) => boolean,
): void {
  useEffect(() => {
    const root = area.current;
    return root === null ? undefined : watchLongPress(root, onPress);
  }, [area, onPress]);
}

function isStill({ x, y }: Point, { clientX, clientY }: Touch): boolean {
  return Math.hypot(clientX - x, clientY - y) <= STILL;
}

function watchLongPress(root: HTMLElement, onPress: (target: Element, at: Point) => boolean): () => void {
  let held: { readonly from: Point; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  let hasPressed = false;
  const letGo = () => {
    clearTimeout(held?.timer);
    held = undefined;
  };
  const onStart = ({ target, touches }: TouchEvent) => {
    letGo();
    hasPressed = false;
    const [touch] = touches;
    if (touch === undefined || touches.length > 1) return;
    if (!(target instanceof Element) || target.closest(NOT_HELD) !== null) return;
    const from = { x: touch.clientX, y: touch.clientY };
    const timer = setTimeout(() => {
      letGo();
      // From afar a card has its element only since the finger came down on it.
      hasPressed = onPress(document.elementFromPoint(from.x, from.y) ?? target, from);
    }, HELD);
    held = { from, timer };
  };
  const onMove = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (held !== undefined && touch !== undefined && !isStill(held.from, touch)) letGo();
    if (held !== undefined || hasPressed) event.stopPropagation();
  };
  const onEnd = (event: TouchEvent) => {
    letGo();
    // No click follows.
    if (hasPressed && event.cancelable) event.preventDefault();
  };
  // Captured, before React Flow takes them.
  const options = { capture: true, passive: false };
  root.addEventListener('touchstart', onStart, options);
  root.addEventListener('touchmove', onMove, options);
  root.addEventListener('touchend', onEnd, options);
  root.addEventListener('touchcancel', letGo, options);
  return () => {
    letGo();
    root.removeEventListener('touchstart', onStart, options);
    root.removeEventListener('touchmove', onMove, options);
    root.removeEventListener('touchend', onEnd, options);
    root.removeEventListener('touchcancel', letGo, options);
  };
}
