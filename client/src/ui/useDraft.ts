import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

/** What an input needs of a draft. */
export interface Draft {
  readonly value: string;
  onChange(value: string): void;
  /** Hands over what was typed, at once. */
  onBlur(): void;
  onCompositionStart(): void;
  onCompositionEnd(): void;
}

interface Typed {
  /** What the field said when the typing began. */
  readonly base: string;
  readonly text: string;
}

/**
 * What is being typed into a field whose value others may change too. It is handed over, with what it began as, after
 * a short pause in which no letters are being composed, when the field is left, and when it or the page goes away;
 * until something is typed, the value of the others shows.
 */
export function useDraft(value: string, commit: (value: string, base: string) => void): Draft {
  const [draft, setDraft] = useState<string>();
  const pending = useRef<Typed>(undefined);
  const latest = useRef(commit);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isComposing = useRef(false);
  useEffect(() => {
    latest.current = commit;
  });
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const typed = pending.current;
    pending.current = undefined;
    setDraft(undefined);
    if (typed !== undefined) latest.current(typed.text, typed.base);
  }, []);
  const flushAfterPause = useCallback(() => {
    clearTimeout(timer.current);
    if (!isComposing.current) timer.current = setTimeout(flush, PAUSE_MS);
  }, [flush]);
  const change = (text: string) => {
    pending.current = { base: pending.current?.base ?? value, text };
    setDraft(text);
    flushAfterPause();
  };
  useEffect(() => {
    addEventListener('pagehide', flush);
    const removeDraft = addOpenDraft(flush);
    return () => {
      removeDraft();
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return {
    value: draft ?? value,
    onChange: change,
    onBlur: flush,
    onCompositionStart: () => {
      isComposing.current = true;
      clearTimeout(timer.current);
    },
    onCompositionEnd: () => {
      isComposing.current = false;
      if (pending.current !== undefined) flushAfterPause();
    },
  };
}

const open = new Set<() => void>();

/** Counts a field among those that may hold typed text which was not handed over yet; returns how to end that. */
function addOpenDraft(flush: () => void): () => void {
  open.add(flush);
  return () => open.delete(flush);
}

/** Hands over what is typed in any field at this moment. */
export function flushDrafts(): void {
  for (const flush of [...open]) flush();
}
