import type { EarlierBoard } from '@parcours/shared/report';
import { useEffect, useState } from 'react';
import type { BoardAccess } from '../../api/reports.ts';
import { fetchEarlier } from '../../api/versions.ts';

/** The version of the board that its report is compared with; `board` is undefined where it is with none. */
export type Earlier =
  | { readonly step: 'fetching' }
  | { readonly step: 'there'; readonly board: EarlierBoard | undefined }
  | { readonly step: 'failed'; readonly error: unknown };

const NONE: Earlier = { step: 'there', board: undefined };

export function useEarlier(
  { boardId, token }: BoardAccess,
  since: number | undefined,
): { readonly earlier: Earlier; retry(): void } {
  const [attempt, setAttempt] = useState(0);
  const [earlier, setEarlier] = useState<Earlier>(since === undefined ? NONE : { step: 'fetching' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another fetch
  useEffect(() => {
    if (since === undefined) return setEarlier(NONE);
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
