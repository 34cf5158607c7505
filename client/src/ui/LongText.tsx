import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { caretAfter } from './caret.ts';
import styles from './Field.module.css';
import { Field } from './Field.tsx';

interface LongTextProps {
  readonly label: string;
  readonly mark?: string | undefined;
  readonly hint?: ReactNode;
  readonly value: string;
  /** Gets the whole text after each change. */
  onChange(text: string): void;
}

/** A text that several people may write in at once: their changes come in without moving one's caret. */
export function LongText({ label, mark, hint, value, onChange }: LongTextProps) {
  const { ref, remember } = useSteadyCaret(value);
  return (
    <Field label={label} mark={mark} hint={hint}>
      {({ id, describedBy }) => (
        <textarea
          ref={ref}
          id={id}
          dir="auto"
          className={styles.control}
          value={value}
          aria-describedby={describedBy}
          onSelect={remember}
          onChange={(event) => {
            remember();
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

interface Caret {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts the caret back where it belongs after somebody else's change has replaced the field's text. */
function useSteadyCaret(value: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<Caret>(undefined);
  const remember = () => {
    const field = ref.current;
    if (field) caret.current = { text: field.value, start: field.selectionStart, end: field.selectionEnd };
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
