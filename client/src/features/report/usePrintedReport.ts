import { type RefObject, useEffect } from 'react';
import { standIn } from './printedReport.ts';

/** Prints the report alone also where printing is asked for by the browser's own menu. */
export function usePrintedReport(frame: RefObject<HTMLIFrameElement | null>): void {
  useEffect(() => {
    let takeAway = () => {};
    const before = () => {
      const report = frame.current?.contentDocument;
      if (report) takeAway = standIn(document, report);
    };
    const after = () => {
      takeAway();
      takeAway = () => {};
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      after();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [frame]);
}
