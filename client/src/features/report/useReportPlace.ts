import { isDictionary } from '@parcours/shared/board';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AUDIENCES, type ReportOptions } from '../../api/reports.ts';
import { keepHere, keptHere } from '../../ui/layers/entries.ts';

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

/** How a report was read: kept with the page's entry in the browser's history, so that Back leads there. */
interface ReportPlace {
  readonly options: ReportOptions;
  /** In pixels from the report's top. */
  readonly top: number;
}

const KEY = 'report';

/** The place that this entry of the history was left at; undefined where it was never one. */
function keptPlace(): ReportPlace | undefined {
  const kept = keptHere(KEY);
  if (!isDictionary(kept)) return undefined;
  const audience = AUDIENCES.find((known) => known === kept.audience);
  if (audience === undefined || typeof kept.language !== 'string') return undefined;
  const top = typeof kept.top === 'number' ? kept.top : 0;
  return { options: { language: kept.language, audience }, top };
}

function keepPlace({ options: { language, audience }, top }: ReportPlace): void {
  keepHere(KEY, { language, audience, top });
}
