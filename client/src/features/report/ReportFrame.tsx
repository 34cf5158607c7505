import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { type FrameEvents, listenIn } from './frameEvents.ts';
import { patchReport } from './patchReport.ts';
import styles from './ReportPage.module.css';
import { goTo, partInSight, partsOf, type ReportPart } from './reportParts.ts';
import { usePrintedReport } from './usePrintedReport.ts';

/** What the page around a report does with it. */
export interface ReportView {
  print(): void;
  /** Brings the part, or whatever else has this id, into sight. */
  goTo(id: string): void;
}

interface ReportFrameProps extends FrameEvents {
  readonly html: string;
  readonly title: string;
  /** Where the page was left, in pixels from its top. */
  readonly startAt: number;
  readonly ref: Ref<ReportView>;
  onParts(parts: readonly ReportPart[]): void;
}

/**
 * Shows the report's one HTML file as it is, and later writings of it in its place. The sandbox runs no scripts;
 * `allow-same-origin` is there for all that the page around it does with it.
 */
export function ReportFrame({ html, title, startAt, ref, ...on }: ReportFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(html);
  const [isLoaded, setLoaded] = useState(false);
  const events = useRef(on);
  useEffect(() => {
    events.current = on;
  });
  useImperativeHandle(ref, () => viewOf(frame), []);
  const load = () => {
    const shown = frame.current?.contentDocument;
    if (!shown) return;
    listenIn(shown, () => events.current);
    shown.defaultView?.scrollTo({ top: startAt, behavior: 'instant' });
    setLoaded(true);
  };
  usePrintedReport(frame);
  const written = useRef(first);
  useEffect(() => {
    const shown = frame.current?.contentDocument;
    if (!isLoaded || !shown) return;
    if (html !== written.current) patchReport(shown, html);
    written.current = html;
    events.current.onParts(partsOf(shown));
    events.current.onPlace(partInSight(shown), shown.defaultView?.scrollY ?? 0);
  }, [html, isLoaded]);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={title}
      srcDoc={first}
      sandbox="allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox"
      onLoad={load}
    />
  );
}

function viewOf(frame: RefObject<HTMLIFrameElement | null>): ReportView {
  return {
    print: () => frame.current?.contentWindow?.print(),
    goTo: (id) => {
      const shown = frame.current?.contentDocument;
      if (shown) goTo(shown, id);
    },
  };
}
