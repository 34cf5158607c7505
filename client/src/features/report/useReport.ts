import { useCallback, useEffect, useRef, useState } from 'react';
import { type BoardAccess, fetchFile, type ReportOptions } from '../../api/reports.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { SavedState } from '../../session/session.ts';
import { LiveReport, type ReportState, type Way } from './liveReport.ts';

/** The report as HTML, in step with the board; written anew when an option changes, and by `refresh`. */
export function useReport({ boardId, token }: BoardAccess, { language, audience, since }: ReportOptions) {
  const { store, status } = useSession();
  const [state, setState] = useState<ReportState>({ step: 'loading' });
  const shown = useRef<string>(undefined);
  const current = useRef<LiveReport>(undefined);
  useEffect(() => {
    const live = new LiveReport({
      shown: shown.current,
      write: (signal) => fetchHtml({ boardId, token }, { language, audience, since }, signal),
      onState: (next) => {
        if (next.step === 'ready') shown.current = next.html;
        setState(next);
      },
    });
    current.current = live;
    const stopStore = store.subscribe((now, before) => {
      // What arrives when the board opens is what the report is about to be written from.
      if (before.ready && (now.records !== before.records || now.meta !== before.meta)) live.changed();
    });
    const stopStatus = status.subscribe(({ state }) => live.setWay(WAYS[state]));
    live.setWay(WAYS[status.getState().state]);
    return () => {
      stopStore();
      stopStatus();
      live.close();
    };
  }, [boardId, token, language, audience, since, store, status]);
  return { state, refresh: useCallback(() => current.current?.refresh(), []) };
}

const WAYS: Readonly<Record<SavedState, Way>> = {
  connecting: 'opening',
  saving: 'saving',
  saved: 'saved',
  offline: 'offline',
  refused: 'offline',
};

async function fetchHtml(access: BoardAccess, options: ReportOptions, signal: AbortSignal): Promise<string> {
  return (await fetchFile(access, 'html', options, signal)).text();
}
