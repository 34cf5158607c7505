import { type RefObject, useLayoutEffect, useRef } from 'react';

export interface Caret {
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
  /** Where the person put it last. */
  const own = useRef<Caret>(undefined);
  const remember = () => {
    const field = ref.current;
    // Some kinds of input, as that of a day, have no caret.
    if (field === null || field.selectionStart === null || field.selectionEnd === null) return;
    const now = { text: field.value, start: field.selectionStart, end: field.selectionEnd };
    // The browser also tells of a caret that was put back here.
    if (isSame(caret.current, now)) return;
    caret.current = now;
    own.current = now;
  };
  useLayoutEffect(() => {
    const field = ref.current;
    const known = caret.current;
    if (field === null || known === undefined || known.text === value) return;
    if (field !== document.activeElement) return;
    const next = caretFor(value, known, own.current);
    // Before the browser tells of it.
    caret.current = next;
    field.setSelectionRange(next.start, next.end);
  }, [value]);
  return { ref, remember };
}

/**
 * Where the caret belongs in a text. One that the person has left as it is, and that is there again, has it where they
 * had it: what was typed is shown as it was for a moment where it comes back late from the board.
 */
export function caretFor(value: string, { text, start, end }: Caret, own: Caret | undefined): Caret {
  if (own?.text === value) return own;
  return { text: value, start: caretAfter(text, value, start), end: caretAfter(text, value, end) };
}

function isSame(one: Caret | undefined, other: Caret): boolean {
  return one?.text === other.text && one.start === other.start && one.end === other.end;
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
