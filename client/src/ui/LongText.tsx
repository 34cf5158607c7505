import type { ReactNode } from 'react';
import { useComposing } from './composing.ts';
import styles from './Field.module.css';
import { Field } from './Field.tsx';
import { useSteadyCaret } from './useSteadyCaret.ts';

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
  const text = useComposing(value, onChange);
  const { ref, remember } = useSteadyCaret<HTMLTextAreaElement>(text.value);
  return (
    <Field label={label} mark={mark} hint={hint}>
      {({ id, describedBy }) => (
        <textarea
          ref={ref}
          id={id}
          dir="auto"
          className={styles.control}
          {...text}
          aria-describedby={describedBy}
          onSelect={remember}
          onChange={(event) => {
            remember();
            text.onChange(event.target.value);
          }}
          onCompositionEnd={(event) => {
            remember();
            text.onCompositionEnd(event);
          }}
        />
      )}
    </Field>
  );
}
