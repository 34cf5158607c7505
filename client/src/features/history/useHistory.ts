import { useCallback, useEffect, useState } from 'react';
import type { BoardAccess } from '../../api/reports.ts';
import { fetchHistory, type History } from '../../api/versions.ts';

export type HistoryState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'ready'; readonly history: History };

/** What the server knows of the board's past; asked anew by `refresh`. */
export function useHistory({ boardId, token }: BoardAccess) {
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState<HistoryState>({ step: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is another fetch
  useEffect(() => {
    const aborter = new AbortController();
    fetchHistory({ boardId, token }, aborter.signal).then(
      (history) => setState({ step: 'ready', history }),
      (error: unknown) => aborter.signal.aborted || setState({ step: 'failed', error }),
    );
    return () => aborter.abort();
  }, [boardId, token, asked]);
  return { state, refresh: useCallback(() => setAsked((count) => count + 1), []) };
}
