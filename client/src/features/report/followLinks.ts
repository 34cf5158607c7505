import { goTo } from './reading.ts';

/**
 * Follows the links of a report: within it to where they lead, elsewhere as `onLink` does or in a window of their own.
 * The page's hash holds the link's token, so that none may change it. Returns what ends it.
 */
export function followLinks(sheet: HTMLElement, onLink: (address: URL) => boolean): () => void {
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
