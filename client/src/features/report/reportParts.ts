/** A part of the report, as the contents at the side name it. */
export interface ReportPart {
  readonly id: string;
  readonly title: string;
}

/** The parts of the report in a document, in their order. */
export function partsOf(shown: Document): ReportPart[] {
  return [...shown.querySelectorAll('main > section[id]')].map((section) => ({
    id: section.id,
    title: section.querySelector('h2')?.textContent ?? '',
  }));
}

/** From the top of the window, in pixels: a part that begins above this line is the one that is read. */
const READING_LINE = 120;

/** The part that is being read: the last that begins above the reading line; at the very end the last one. */
export function partInSight(shown: Document): string | undefined {
  const sections = [...shown.querySelectorAll('main > section[id]')];
  const { scrollHeight, clientHeight } = shown.documentElement;
  const isAtEnd = (shown.defaultView?.scrollY ?? 0) + clientHeight >= scrollHeight - 2;
  const last = isAtEnd ? sections.at(-1) : undefined;
  const above = sections.findLast((section) => section.getBoundingClientRect().top <= READING_LINE);
  return (last ?? above ?? sections[0])?.id;
}

/** Brings a part, or anything else with an id, into sight, and puts the focus there for the keyboard. */
export function goTo(shown: Document, id: string): void {
  const target = shown.getElementById(id);
  if (target === null) return;
  target.scrollIntoView();
  const heading = target.querySelector<HTMLElement>('h2, h3') ?? target;
  heading.setAttribute('tabindex', '-1');
  heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  heading.focus({ preventScroll: true });
}
