import { ownTimeZone } from '@parcours/shared/board';
import type { DrawnReport } from '@parcours/shared/drawing';
import { type EarlierBoard, type NameInProse, reportLanguageFor } from '@parcours/shared/report';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { BoardAccess } from '../../api/boards.ts';
import type { ReportOptions } from '../../api/reports.ts';
import { fetchEarlier } from '../../api/versions.ts';
import { useSavedState } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { SavedState } from '../../session/session.ts';
import type { ReportState as StoredReport } from '../../store/wantedStore.ts';

/** How the report in sight stands to the board. */
export type Freshness = 'current' | 'updating' | 'offline';

export type ReportState =
  | { readonly step: 'loading' }
  /** The code that writes it cannot be fetched yet. */
  | { readonly step: 'missing' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'ready'; readonly report: DrawnReport; readonly freshness: Freshness };

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
  return saved === 'offline' || saved === 'closed' ? 'offline' : 'current';
}

/** The version of the board that its report is compared with; `board` is undefined where it is with none. */
type Earlier =
  | { readonly step: 'fetching' }
  | { readonly step: 'there'; readonly board: EarlierBoard | undefined }
  | { readonly step: 'failed'; readonly error: unknown };

const NOTHING_EARLIER: Earlier = { step: 'there', board: undefined };

function useEarlier(
  { boardId, token }: BoardAccess,
  since: number | undefined,
): { readonly earlier: Earlier; retry(): void } {
  const [attempt, setAttempt] = useState(0);
  const [earlier, setEarlier] = useState<Earlier>(
    since === undefined ? NOTHING_EARLIER : { step: 'fetching' },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another fetch
  useEffect(() => {
    if (since === undefined) return setEarlier(NOTHING_EARLIER);
    const aborter = new AbortController();
    setEarlier({ step: 'fetching' });
    fetchEarlier({ boardId, token }, since, aborter.signal).then(
      (board) => setEarlier({ step: 'there', board }),
      (error) => aborter.signal.aborted || setEarlier({ step: 'failed', error }),
    );
    return () => aborter.abort();
  }, [boardId, token, since, attempt]);
  return { earlier, retry: () => setAttempt((count) => count + 1) };
}
