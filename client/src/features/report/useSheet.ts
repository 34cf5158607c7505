import type { DrawnReport } from '@parcours/shared/drawing';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface SheetOptions {
  /** How far down it was left, in pixels from its top. */
  readonly startAt: number;
  /** Is told how far down it is. */
  moveTo(top: number): void;
  /** Follows a link; true where the page has done so. */
  onLink(address: URL): boolean;
}

/** The element that a report scrolls in: which part is being read, and that it stays in sight when the report changes. */
export function useSheet(report: DrawnReport | undefined, { startAt, moveTo, onLink }: SheetOptions) {
  const sheet = useRef<HTMLElement>(null);
  const anchor = useRef<ScrollAnchor>(undefined);
  const [current, setCurrent] = useState<string>();
  const look = useCallback(() => {
    if (sheet.current === null) return;
    anchor.current = anchorIn(sheet.current);
    setCurrent(partInSight(sheet.current));
  }, []);
  const onScroll = useCallback(() => {
    look();
    moveTo(sheet.current?.scrollTop ?? 0);
  }, [look, moveTo]);
  const isThere = report !== undefined;
  useLayoutEffect(() => {
    if (isThere) sheet.current?.scrollTo({ top: startAt, behavior: 'instant' });
  }, [isThere, startAt]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is drawn otherwise
  useLayoutEffect(() => {
    if (sheet.current !== null && anchor.current !== undefined) backTo(sheet.current, anchor.current);
    look();
  }, [report, look]);
  const follow = useRef(onLink);
  useEffect(() => {
    follow.current = onLink;
  });
  useEffect(() => {
    const element = sheet.current;
    return element === null ? undefined : followLinks(element, (address) => follow.current(address));
  }, []);
  const show = useCallback((id: string) => {
    if (sheet.current !== null) goTo(sheet.current, id);
  }, []);
  return { sheet, current, onScroll, goTo: show };
}

/**
 * Follows the links of a report: within it to where they lead, elsewhere as `onLink` does or in a window of their own.
 * The page's hash holds the link's token, so that none may change it. Returns what ends it.
 */
function followLinks(sheet: HTMLElement, onLink: (address: URL) => boolean): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null || event.defaultPrevented) return;
    event.preventDefault();
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith('#')) goTo(sheet, address.slice(1));
    else if (isPlain(event) && onLink(new URL(link.href))) return;
    else window.open(link.href, '_blank', 'noopener,noreferrer');
  };
  const followElsewhere = (event: MouseEvent) => {
    if (event.button === 1) follow(event);
  };
  sheet.addEventListener('click', follow);
  sheet.addEventListener('auxclick', followElsewhere);
  return () => {
    sheet.removeEventListener('click', follow);
    sheet.removeEventListener('auxclick', followElsewhere);
  };
}

/** Whether the link is to be followed here, and not in a window of its own. */
function isPlain({ button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey;
}

/** From the top of the sheet, in pixels: a part that begins above this line is the one that is read. */
const READING_LINE = 120;

/** The part that is being read: the last that begins above the reading line; at the very end the last one. */
function partInSight(sheet: HTMLElement): string | undefined {
  const sections = [...sheet.querySelectorAll('section[id]')];
  const isAtEnd = sheet.scrollTop + sheet.clientHeight >= sheet.scrollHeight - 2;
  const last = isAtEnd ? sections.at(-1) : undefined;
  const above = sections.findLast((section) => topIn(sheet, section) <= READING_LINE);
  return (last ?? above ?? sections[0])?.id;
}

/** What is being read, and where it stands: pixels from the top of the sheet to where it begins. */
interface ScrollAnchor {
  readonly id: string;
  readonly top: number;
}

/** The last part or gap that begins above the middle of the sheet; undefined at the very top. */
function anchorIn(sheet: HTMLElement): ScrollAnchor | undefined {
  if (sheet.scrollTop === 0) return undefined;
  const middle = sheet.clientHeight / 2;
  const named = [...sheet.querySelectorAll('section[id], article[id]')];
  const anchor = named.findLast((element) => topIn(sheet, element) <= middle);
  return anchor && { id: anchor.id, top: topIn(sheet, anchor) };
}

/** Scrolls so that what was read stands where it did. */
function backTo(sheet: HTMLElement, { id, top }: ScrollAnchor): void {
  const element = within(sheet, id);
  if (element) sheet.scrollBy({ top: topIn(sheet, element) - top, behavior: 'instant' });
}

/** Brings a part, or anything else with an id, into sight, and puts the focus there for the keyboard. */
function goTo(sheet: HTMLElement, id: string): void {
  const target = within(sheet, id);
  if (target === null) return;
  target.scrollIntoView();
  const heading = target.querySelector<HTMLElement>('h2, h3') ?? target;
  heading.setAttribute('tabindex', '-1');
  heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  heading.focus({ preventScroll: true });
}

function within(sheet: HTMLElement, id: string): HTMLElement | null {
  return sheet.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
}

function topIn(sheet: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
}
