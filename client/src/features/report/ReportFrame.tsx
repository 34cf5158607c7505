import { type Ref, useCallback } from 'react';
import styles from './ReportPage.module.css';

interface ReportFrameProps {
  readonly html: string;
  readonly title: string;
  readonly ref: Ref<HTMLIFrameElement>;
}

/**
 * Shows the report's one HTML file as it is. The sandbox runs no scripts; `allow-same-origin` is there for printing
 * it from the page around it, and for its inner links.
 */
export function ReportFrame({ html, title, ref }: ReportFrameProps) {
  const followInnerLinks = useCallback(({ currentTarget }: { currentTarget: HTMLIFrameElement }) => {
    currentTarget.contentDocument?.addEventListener('click', followInnerLink);
  }, []);
  return (
    <iframe
      ref={ref}
      className={styles.frame}
      title={title}
      srcDoc={html}
      sandbox="allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox"
      onLoad={followInnerLinks}
    />
  );
}

/** In a `srcdoc` document `#part` is relative to the page around it, and would load that into the frame. */
function followInnerLink(event: MouseEvent): void {
  const link = linkOf(event);
  const address = link?.getAttribute('href');
  if (!link || !address) return;
  event.preventDefault();
  if (address.startsWith('#')) link.ownerDocument.getElementById(address.slice(1))?.scrollIntoView();
  else window.open(link.href, '_blank', 'noopener,noreferrer');
}

/** The frame's elements come from its own window, so `instanceof` of this window's classes does not know them. */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  const view = event.view as (Window & typeof globalThis) | null;
  if (view === null) return undefined;
  return event.composedPath().find((target) => target instanceof view.HTMLAnchorElement);
}
