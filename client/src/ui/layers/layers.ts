import { comeTo, layersHere, pushLayer, pushPage } from './entries.ts';

/*
 * Back closes what is open over a page, the topmost first, and leaves the page where nothing is. So the history gets an
 * entry for each layer, and loses it where the layer is closed otherwise. The browser goes back in its own time: what
 * opens and closes meanwhile waits until it is there, and what closes as another opens costs no step at all.
 */

interface Layer {
  close(): void;
}

/** A step back of our own that the browser has not made yet; what it does then. */
let isGoing = false;
let isAsked = false;
let leaving: (() => void) | undefined;
const layers: Layer[] = [];

/** Tells of a layer that has opened, on top of all others; what is returned tells that it has closed. */
export function openLayer(layer: Layer): () => void {
  layers.push(layer);
  settleSoon();
  return () => {
    const index = layers.indexOf(layer);
    if (index >= 0) layers.splice(index, 1);
    settleSoon();
  };
}

export function closeTopLayer(): void {
  layers.at(-1)?.close();
}

/** Goes to a page, past the entries of what is open over this one. */
export function leaveTo(address: string, onThere: () => void): void {
  leaving = () => {
    pushPage(address);
    onThere();
  };
  settle();
}

/** Has Back close layers from now on; a page that is loaded anew has none. */
export function followBack(): void {
  // Before the page reads the address: see `comeTo`.
  window.addEventListener('popstate', arrive, { capture: true });
  // A page that is shown again as it was left may have been about to go.
  window.addEventListener('pageshow', ({ persisted }) => persisted && arrive());
  settleSoon();
}

function arrive(): void {
  comeTo();
  if (isGoing) isGoing = false;
  else for (const layer of layers.slice(layersHere()).reverse()) layer.close();
  settleSoon();
}

/** Not before all is drawn that comes of one event. */
function settleSoon(): void {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => {
    isAsked = false;
    settle();
  });
}

function settle(): void {
  if (isGoing) return;
  const surplus = layersHere() - (leaving === undefined ? layers.length : 0);
  if (surplus > 0) {
    isGoing = true;
    history.go(-surplus);
  } else if (leaving !== undefined) {
    const leave = leaving;
    leaving = undefined;
    leave();
  } else {
    for (let missing = -surplus; missing > 0; missing -= 1) pushLayer();
  }
}
