/** From the top of the sheet, in pixels: a part that begins above this line is the one that is read. */
const READING_LINE = 120;

/** The part that is being read: the last that begins above the reading line; at the very end the last one. */
export function partInSight(sheet: HTMLElement): string | undefined {
  const sections = [...sheet.querySelectorAll('section[id]')];
  const isAtEnd = sheet.scrollTop + sheet.clientHeight >= sheet.scrollHeight - 2;
  const last = isAtEnd ? sections.at(-1) : undefined;
  const above = sections.findLast((section) => topIn(sheet, section) <= READING_LINE);
  return (last ?? above ?? sections[0])?.id;
}

/** What is being read, and where it stands: pixels from the top of the sheet to where it begins. */
export interface ScrollAnchor {
  readonly id: string;
  readonly top: number;
}

/** The last part or gap that begins above the middle of the sheet; undefined at the very top. */
export function anchorIn(sheet: HTMLElement): ScrollAnchor | undefined {
  if (sheet.scrollTop === 0) return undefined;
  const middle = sheet.clientHeight / 2;
  const named = [...sheet.querySelectorAll('section[id], article[id]')];
  const anchor = named.findLast((element) => topIn(sheet, element) <= middle);
  return anchor && { id: anchor.id, top: topIn(sheet, anchor) };
}

/** Scrolls so that what was read stands where it did. */
export function backTo(sheet: HTMLElement, { id, top }: ScrollAnchor): void {
  const element = within(sheet, id);
  if (element) sheet.scrollBy({ top: topIn(sheet, element) - top, behavior: 'instant' });
}

/** Brings a part, or anything else with an id, into sight, and puts the focus there for the keyboard. */
export function goTo(sheet: HTMLElement, id: string): void {
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
