import { isPrintKey } from './printKey.ts';
import { goTo, partInSight } from './reportParts.ts';

/** What the page around a report is told of it. */
export interface FrameEvents {
  /** The part that is being read, and how far down that is in pixels. */
  onPlace(part: string | undefined, top: number): void;
  /** Follows a link; true where the page around has done so. */
  onLink(address: URL): boolean;
  onPrint(): void;
}

/** Listens in a report's document; `events` gives those to tell by then. */
export function listenIn(shown: Document, events: () => FrameEvents): void {
  shown.addEventListener('click', (event) => followLink(event, events()));
  shown.addEventListener(
    'scroll',
    () => events().onPlace(partInSight(shown), shown.defaultView?.scrollY ?? 0),
    { passive: true },
  );
  shown.addEventListener('keydown', (event) => {
    if (!isPrintKey(event)) return;
    event.preventDefault();
    events().onPrint();
  });
}

/** In a `srcdoc` document `#part` is relative to the page around it, and would load that into the frame. */
function followLink(event: MouseEvent, { onLink }: FrameEvents): void {
  const link = linkOf(event);
  const address = link?.getAttribute('href');
  if (!link || !address) return;
  event.preventDefault();
  if (address.startsWith('#')) goTo(link.ownerDocument, address.slice(1));
  else if (isPlain(event) && onLink(new URL(link.href))) return;
  else window.open(link.href, '_blank', 'noopener,noreferrer');
}

/** Whether the link is to be followed here, and not in a window of its own. */
function isPlain({ button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey;
}

function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  return event.composedPath().find(isLink);
}

/** By name and not by class: which window's classes an element of the frame is of depends on who made it. */
function isLink(target: EventTarget): target is HTMLAnchorElement {
  return 'localName' in target && target.localName === 'a' && 'href' in target;
}
