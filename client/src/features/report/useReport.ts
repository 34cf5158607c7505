import { ownTimeZone } from '@parcours/shared/board';
import { type NameInProse, reportLanguageFor } from '@parcours/shared/report';
import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import type { BoardAccess, ReportOptions } from '../../api/reports.ts';
import { useSavedState } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { SavedState } from '../../session/session.ts';
import type { ReportState as StoredReport } from '../../store/reportStore.ts';
import type { Freshness, ReportState } from './reportState.ts';
import { type Earlier, useEarlier } from './useEarlier.ts';

interface LiveReport {
  readonly state: ReportState;
  /** Names that are withheld, where they stand in texts of the public edition. */
  readonly names: readonly NameInProse[];
  retry(): void;
}

/** The report on the board as this browser has it, in step with it. */
export function useReport(access: BoardAccess, { language, audience, since }: ReportOptions): LiveReport {
  const { gapReport, canEdit } = useSession();
  const stored = useStore(gapReport);
  const saved = useSavedState();
  const { earlier, retry: fetchAgain } = useEarlier(access, since);
  const isKnown = earlier.step === 'there';
  const board = isKnown ? earlier.board : undefined;
  const want = useCallback(() => {
    if (!isKnown) return;
    const withNames = canEdit && audience === 'public';
    const lang = reportLanguageFor(language);
    gapReport.actions.want({ lang, audience, timeZone: ownTimeZone(), since: board, withNames });
  }, [gapReport, canEdit, language, audience, isKnown, board]);
  useEffect(want, [want]);
  useEffect(() => gapReport.actions.leave, [gapReport]);
  const retry = () => (earlier.step === 'failed' ? fetchAgain() : want());
  const names = stored.last?.step === 'written' ? stored.last.names : NONE;
  return { state: stateOf(earlier, stored, saved), names, retry };
}

const NONE: readonly NameInProse[] = [];

function stateOf(earlier: Earlier, { last, running }: StoredReport, saved: SavedState): ReportState {
  if (earlier.step === 'failed') return { step: 'failed', error: earlier.error };
  switch (last?.step) {
    case undefined:
      return { step: 'loading' };
    case 'missing':
      return { step: 'missing' };
    case 'failed':
      return running ? { step: 'loading' } : { step: 'failed', error: undefined };
    case 'written':
      return {
        step: 'ready',
        report: last.report,
        freshness: freshnessOf(running || earlier.step === 'fetching', saved),
      };
  }
}

/** Away from the server the report holds what this browser has of the board, and not what others did since. */
function freshnessOf(running: boolean, saved: SavedState): Freshness {
  if (running) return 'updating';
  return saved === 'offline' || saved === 'refused' ? 'offline' : 'current';
}
