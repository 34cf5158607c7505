import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportOptions } from '../../api/reports.ts';
import { keepPlace, keptPlace } from './reportPlace.ts';

/** Browsers refuse to be told at each pixel. */
const REST_MS = 200;

/** What is read and where, as it was left when this entry of the history is come back to; `since` is in the address. */
export function useReportPlace(first: ReportOptions) {
  const [kept] = useState(keptPlace);
  const [options, setOptions] = useState({ ...first, ...kept?.options });
  const top = useRef(kept?.top ?? 0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    keepPlace({ options, top: top.current });
  }, [options]);
  const moveTo = useCallback(
    (pixels: number) => {
      top.current = pixels;
      clearTimeout(timer.current);
      timer.current = setTimeout(keepNow, REST_MS);
    },
    [keepNow],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(keepNow, [keepNow]);
  return { options, setOptions, startAt: kept?.top ?? 0, moveTo, keepNow };
}
