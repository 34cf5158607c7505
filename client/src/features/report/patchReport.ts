/**
 * Makes the report in a frame read as another writing of it. Parts that say the same stay as they are, with the focus
 * and the selection in them, and the eye stays on the line where it was.
 */
export function patchReport(shown: Document, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const place = placeOf(shown);
  shown.title = next.title;
  const before = piecesOf(shown);
  const after = piecesOf(next);
  if (isSameShape(shown, next, before, after)) replaceChanged(shown, before, after);
  else replaceAll(shown, next);
  backTo(shown, place);
}

/** The pieces that a report is made of: what stands around its main part, and each part. */
function piecesOf({ body }: Document): Element[] {
  return [...body.children].flatMap((child) => (child.localName === 'main' ? [...child.children] : [child]));
}

function isSameShape(shown: Document, next: Document, before: Element[], after: Element[]): boolean {
  const { documentElement: one } = shown;
  const { documentElement: other } = next;
  return (
    one.lang === other.lang &&
    one.dir === other.dir &&
    before.length === after.length &&
    before.every((piece, at) => nameOf(piece) === nameOf(after[at]))
  );
}

const nameOf = (piece: Element | undefined): string => `${piece?.localName} ${piece?.id}`;

function replaceChanged(shown: Document, before: readonly Element[], after: readonly Element[]): void {
  before.forEach((piece, at) => {
    const other = after[at];
    if (other && !piece.isEqualNode(other)) piece.replaceWith(shown.adoptNode(other));
  });
}

function replaceAll(shown: Document, next: Document): void {
  shown.documentElement.replaceWith(shown.adoptNode(next.documentElement));
}

interface Place {
  readonly top: number;
  /** The last thing with a name that begins above the middle of the window, and how far above its top it begins. */
  readonly anchor: { readonly id: string; readonly offset: number } | undefined;
}

function placeOf(shown: Document): Place {
  const middle = shown.documentElement.clientHeight / 2;
  const named = [...shown.querySelectorAll('main section[id], main article[id]')];
  const anchor = named.findLast((element) => element.getBoundingClientRect().top <= middle);
  return {
    top: shown.defaultView?.scrollY ?? 0,
    anchor: anchor && { id: anchor.id, offset: anchor.getBoundingClientRect().top },
  };
}

function backTo(shown: Document, { top, anchor }: Place): void {
  const element = anchor && shown.getElementById(anchor.id);
  const now = shown.defaultView?.scrollY ?? 0;
  const wanted = element && top > 0 ? now + element.getBoundingClientRect().top - anchor.offset : top;
  shown.defaultView?.scrollTo({ top: wanted, behavior: 'instant' });
}
