import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

export interface Draft {
  readonly value: string;
  change(value: string): void;
  /** Hands over what was typed, at once. */
  flush(): void;
}

/**
 * What is being typed into a field whose value others may change too. It is handed over after a short pause, when the
 * field is left, and when it or the page goes away; until something is typed, the value of the others shows.
 */
export function useDraft(value: string, commit: (value: string) => void): Draft {
  const [draft, setDraft] = useState<string>();
  const pending = useRef<string>(undefined);
  const latest = useRef(commit);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = commit;
  });
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const typed = pending.current;
    pending.current = undefined;
    setDraft(undefined);
    if (typed !== undefined) latest.current(typed);
  }, []);
  const change = useCallback(
    (typed: string) => {
      pending.current = typed;
      setDraft(typed);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return { value: draft ?? value, change, flush };
}
