import { useCallback, useMemo } from 'react';
import type { ReportOptions } from '../../api/reports.ts';
import { fetchWorkshopReport, type WorkshopAccess } from '../../api/workshops.ts';
import { useLoad } from '../../ui/useLoad.ts';
import type { ReportState } from './reportState.ts';

/** The report over a workshop's boards; written again when an option changes, and by `refresh`. */
export function useWorkshopReport(
  { workshopId, token }: WorkshopAccess,
  { language, audience }: ReportOptions,
) {
  const load = useCallback(
    (signal: AbortSignal) => fetchWorkshopReport({ workshopId, token }, { language, audience }, signal),
    [workshopId, token, language, audience],
  );
  const { state: loaded, reload } = useLoad(load);
  const state = useMemo(
    (): ReportState =>
      loaded.step === 'ready' ? { step: 'ready', report: loaded.value, freshness: 'current' } : loaded,
    [loaded],
  );
  return { state, refresh: reload };
}
