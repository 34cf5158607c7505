import { useSyncExternalStore } from 'react';
import { isTextField } from './ownText.ts';

/*
 * The keyboard that a device draws on its screen. Some browsers make the page smaller for it, as index.html asks them to;
 * iOS lays it over the page, and moves the page up to the field. Style sheets know by `data-keyboard` that there is one,
 * by `--moved` how far the page was moved up, and by `--covered` how much of its foot lies under the keyboard.
 */

interface Room {
  readonly hasKeyboard: boolean;
  readonly moved: number;
  readonly covered: number;
}

let room: Room = { hasKeyboard: false, moved: 0, covered: 0 };
const listeners = new Set<() => void>();

/** Whether the device shows a keyboard on its screen. */
export function useScreenKeyboard(): boolean {
  return useSyncExternalStore(subscribe, () => room.hasKeyboard);
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** No keyboard is as low as this, in pixels, and no bar of a browser as high. */
const LOWEST = 120;
/** Whoever zooms in moves what is in sight about as they like. */
const MOST_ZOOM = 1.01;

/** Keeps the field in use in sight, and tells style sheets what is left of the page. */
export function followScreenKeyboard(): void {
  const sight = window.visualViewport;
  if (sight === null) return;
  const heightAlone = freeHeight();
  let isAsked = false;
  const fit = () => {
    isAsked = false;
    const field = document.activeElement;
    room = roomFor(sight, heightAlone(), isTextField(field));
    tellStyles(room);
    for (const listener of listeners) listener();
    if (room.hasKeyboard) field?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const fitSoon = () => {
    // Between two fields none has the keyboard.
    if (!isAsked) requestAnimationFrame(fit);
    isAsked = true;
  };
  for (const type of ['resize', 'scroll']) sight.addEventListener(type, fitSoon);
  for (const type of ['focusin', 'focusout']) document.addEventListener(type, fitSoon);
}

/** The height that a window of this width has without a keyboard, as far as was seen. */
function freeHeight(): () => number {
  let [width, most] = [0, 0];
  const heightNow = () => {
    most = Math.max(window.innerHeight, width === window.innerWidth ? most : 0);
    width = window.innerWidth;
    return most;
  };
  heightNow();
  return heightNow;
}

function roomFor(sight: VisualViewport, free: number, isTyping: boolean): Room {
  const isTouched = matchMedia('(pointer: coarse)').matches;
  const hasKeyboard = isTouched && isTyping && free - sight.height * sight.scale > LOWEST;
  if (!hasKeyboard || sight.scale > MOST_ZOOM) return { hasKeyboard, moved: 0, covered: 0 };
  const height = Math.max(window.innerHeight, document.documentElement.clientHeight);
  const moved = Math.round(sight.offsetTop);
  return { hasKeyboard, moved, covered: Math.max(0, Math.round(height - moved - sight.height)) };
}

function tellStyles({ hasKeyboard, moved, covered }: Room): void {
  const root = document.documentElement;
  root.toggleAttribute('data-keyboard', hasKeyboard);
  root.style.setProperty('--moved', `${moved}px`);
  root.style.setProperty('--covered', `${covered}px`);
}
