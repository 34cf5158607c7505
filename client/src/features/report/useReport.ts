import { useCallback, useEffect, useState } from 'react';
import { type BoardAccess, fetchFile, type ReportOptions } from '../../api/reports.ts';

export type ReportState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'ready'; readonly html: string };

/** The report as HTML, made anew when an option changes, and by `refresh`. */
export function useReport({ boardId, token }: BoardAccess, { language, audience }: ReportOptions) {
  const [version, setVersion] = useState(0);
  const [state, setState] = useState<ReportState>({ step: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another fetch
  useEffect(() => {
    const aborter = new AbortController();
    setState((known) => (known.step === 'ready' ? known : { step: 'loading' }));
    fetchHtml({ boardId, token }, { language, audience }, aborter.signal).then(
      (html) => setState({ step: 'ready', html }),
      (error: unknown) => aborter.signal.aborted || setState({ step: 'failed', error }),
    );
    return () => aborter.abort();
  }, [boardId, token, language, audience, version]);
  return { state, refresh: useCallback(() => setVersion((count) => count + 1), []) };
}

async function fetchHtml(access: BoardAccess, options: ReportOptions, signal: AbortSignal): Promise<string> {
  return (await fetchFile(access, 'html', options, signal)).text();
}
