import { type RefObject, useLayoutEffect, useRef } from 'react';

interface Caret {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface SteadyCaret<Field> {
  readonly ref: RefObject<Field | null>;
  remember(): void;
}

/** Puts the caret back where it belongs after somebody else's change has replaced the field's text. */
export function useSteadyCaret<Field extends HTMLInputElement | HTMLTextAreaElement>(
  value: string,
): SteadyCaret<Field> {
  const ref = useRef<Field>(null);
  const caret = useRef<Caret>(undefined);
  const remember = () => {
    const field = ref.current;
    // Some kinds of input, as that of a day, have no caret.
    if (field === null || field.selectionStart === null || field.selectionEnd === null) return;
    caret.current = { text: field.value, start: field.selectionStart, end: field.selectionEnd };
  };
  useLayoutEffect(() => {
    const field = ref.current;
    const known = caret.current;
    if (field === null || known === undefined || known.text === value) return;
    if (field !== document.activeElement) return;
    const start = caretAfter(known.text, value, known.start);
    const end = caretAfter(known.text, value, known.end);
    field.setSelectionRange(start, end);
    caret.current = { text: value, start, end };
  }, [value]);
  return { ref, remember };
}

/**
 * Where a caret at `caret` of `before` belongs once the text reads `after`, because somebody else changed it: after
 * what was typed before it, and before what was typed behind it.
 */
export function caretAfter(before: string, after: string, caret: number): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (caret <= start) return caret;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const fromEnd = before.length - caret;
  return fromEnd <= end ? after.length - fromEnd : after.length - end;
}
