import { useCallback, useEffect, useState } from 'react';
import type { ReportOptions } from '../../api/reports.ts';
import { fetchWorkshopFile, type WorkshopAccess } from '../../api/workshops.ts';
import type { ReportState } from './liveReport.ts';

/** The report over a workshop's boards as HTML; written anew when an option changes, and by `refresh`. */
export function useWorkshopReport(
  { workshopId, token }: WorkshopAccess,
  { language, audience }: ReportOptions,
) {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<ReportState>({ step: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another fetch
  useEffect(() => {
    const aborter = new AbortController();
    setState((known) => (known.step === 'ready' ? known : { step: 'loading' }));
    fetchWorkshopFile({ workshopId, token }, 'html', { language, audience }, aborter.signal)
      .then((file) => file.text())
      .then(
        (html) => {
          if (!aborter.signal.aborted) setState({ step: 'ready', html, freshness: { step: 'current' } });
        },
        (error) => {
          if (!aborter.signal.aborted) setState({ step: 'failed', error });
        },
      );
    return () => aborter.abort();
  }, [workshopId, token, language, audience, attempt]);
  return { state, refresh: useCallback(() => setAttempt((count) => count + 1), []) };
}
