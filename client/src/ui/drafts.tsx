import type { ReactNode } from 'react';
import { TextInput, WrappingInput } from './controls.tsx';
import styles from './Field.module.css';
import { Field } from './Field.tsx';
import { useDraft } from './useDraft.ts';

interface DraftTextProps {
  readonly label: string;
  readonly mark?: string | undefined;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly type?: 'text' | 'url' | 'date';
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  onCommit(value: string): void;
}

/** A line of text that is handed over when the typing pauses. */
export function DraftText({ value, onCommit, ...props }: DraftTextProps) {
  const draft = useDraft(value, onCommit);
  return <TextInput {...props} value={draft.value} onChange={draft.change} onBlur={draft.flush} />;
}

interface DraftTitleProps {
  readonly label: string;
  readonly mark?: string | undefined;
  readonly hint?: ReactNode;
  readonly value: string;
  onCommit(value: string): void;
}

/** As `DraftText`, for what is often longer than a line: all of it stays in sight. */
export function DraftTitle({ value, onCommit, ...props }: DraftTitleProps) {
  const draft = useDraft(value, onCommit);
  return <WrappingInput {...props} value={draft.value} onChange={draft.change} onBlur={draft.flush} />;
}

interface DraftNumberProps {
  readonly label: string;
  readonly mark?: string | undefined;
  /** Undefined shows an empty field. */
  readonly value: number | undefined;
  readonly min?: number;
  readonly step?: number;
  /** Gets undefined where the field was emptied; what is no number is not handed over. */
  onCommit(value: number | undefined): void;
}

/** A number that is handed over when the typing pauses. */
export function DraftNumber({ label, mark, value, min = 0, step = 1, onCommit }: DraftNumberProps) {
  const draft = useDraft(value === undefined ? '' : String(value), (typed) => {
    const number = readNumber(typed, min);
    if (number !== 'none') onCommit(number);
  });
  return (
    <Field label={label} mark={mark}>
      {({ id }) => (
        <input
          id={id}
          type="number"
          inputMode="decimal"
          className={styles.control}
          min={min}
          step={step}
          value={draft.value}
          onChange={(event) => draft.change(event.target.value)}
          onBlur={draft.flush}
        />
      )}
    </Field>
  );
}

function readNumber(typed: string, min: number): number | undefined | 'none' {
  if (typed.trim() === '') return undefined;
  const number = Number(typed);
  return Number.isFinite(number) && number >= min ? number : 'none';
}
