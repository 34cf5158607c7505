import { mergeKeepingBoth } from '@parcours/shared/texts';
import { type CompositionEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';

/**
 * Whether a key belongs to an input method, by which people compose letters of many scripts: then Enter confirms a
 * candidate, and is none of the field's.
 */
export function isForComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  // Safari ends the composition before it tells of the key that did.
  return nativeEvent.isComposing || keyCode === 229;
}

interface Composed {
  readonly base: string;
  readonly text: string;
}

/** A field's text, and what becomes of it. */
export interface Composable {
  readonly value: string;
  onChange(text: string): void;
  onCompositionStart(): void;
  onCompositionEnd(event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>): void;
}

/**
 * Keeps a field to itself while letters are being composed in it: half a word is handed to nobody, and what others
 * write comes into the field once the word is done.
 */
export function useComposing(value: string, onChange: (text: string) => void): Composable {
  const [composed, setComposed] = useState<Composed>();
  const latest = useRef({ value, onChange, composed });
  useEffect(() => {
    latest.current = { value, onChange, composed };
  });
  const end = useCallback((mine: string) => {
    const { value: theirs, onChange: hand, composed: open } = latest.current;
    if (open === undefined) return;
    latest.current = { ...latest.current, composed: undefined };
    setComposed(undefined);
    if (mine !== open.base) hand(mergeKeepingBoth({ base: open.base, mine, theirs }));
  }, []);
  useEffect(() => () => end(latest.current.composed?.text ?? ''), [end]);
  const set = (open: Composed) => {
    latest.current = { ...latest.current, composed: open };
    setComposed(open);
  };
  return {
    value: composed?.text ?? value,
    onChange: (text) => {
      const open = latest.current.composed;
      if (open === undefined) onChange(text);
      else set({ ...open, text });
    },
    onCompositionStart: () => set({ base: value, text: value }),
    onCompositionEnd: ({ currentTarget }) => end(currentTarget.value),
  };
}
