import type { ReactNode } from 'react';
import { isForComposing } from './composing.ts';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { Field } from './Field.tsx';
import type { Draft } from './useDraft.ts';
import { useSteadyCaret } from './useSteadyCaret.ts';

interface Labelled {
  readonly label: string;
  readonly mark?: string | undefined;
  readonly hint?: ReactNode;
  readonly isReadOnly?: boolean;
}

interface TextProps extends Labelled {
  readonly value: string;
  readonly type?: 'text' | 'url' | 'search' | 'password' | 'date' | 'time' | 'datetime-local';
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** In UTF-16 units; what is composed is cut once it is done. */
  readonly maxLength?: number;
  onChange(value: string): void;
  onBlur?(): void;
  onCompositionStart?(): void;
  onCompositionEnd?(): void;
}

/** A line of text. What people write has its own direction. */
export function TextInput({ type = 'text', ...props }: TextProps) {
  const { ref, remember } = useSteadyCaret<HTMLInputElement>(props.value);
  return (
    <Field label={props.label} mark={props.mark} hint={props.hint}>
      {({ id, describedBy }) => (
        <input
          ref={ref}
          id={id}
          type={type}
          dir="auto"
          className={styles.control}
          value={props.value}
          placeholder={props.placeholder}
          readOnly={props.isReadOnly}
          aria-describedby={describedBy}
          // biome-ignore lint/a11y/noAutofocus: only where opening the field was the person's own action
          autoFocus={props.autoFocus}
          autoComplete="off"
          maxLength={props.maxLength}
          onSelect={remember}
          onChange={(event) => {
            remember();
            props.onChange(event.target.value);
          }}
          onBlur={props.onBlur}
          onCompositionStart={props.onCompositionStart}
          onCompositionEnd={props.onCompositionEnd}
        />
      )}
    </Field>
  );
}

type WrappingProps = Labelled & Draft;

/** A line of text that may be long: the field grows, and there are no line breaks in it. */
export function WrappingInput(props: WrappingProps) {
  const { ref, remember } = useSteadyCaret<HTMLTextAreaElement>(props.value);
  return (
    <Field label={props.label} mark={props.mark} hint={props.hint}>
      {({ id, describedBy }) => (
        <textarea
          ref={ref}
          id={id}
          rows={1}
          dir="auto"
          className={cx(styles.control, styles.line)}
          value={props.value}
          aria-describedby={describedBy}
          onSelect={remember}
          onChange={(event) => {
            remember();
            props.onChange(event.target.value.replace(/\s*\n\s*/g, ' '));
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isForComposing(event)) return;
            // The keyboard stays in the field: what is typed next must not go anywhere else.
            event.preventDefault();
            props.onBlur();
          }}
          onBlur={props.onBlur}
          onCompositionStart={props.onCompositionStart}
          onCompositionEnd={props.onCompositionEnd}
        />
      )}
    </Field>
  );
}

interface SelectProps<Value extends string> extends Labelled {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  onChange(value: Value): void;
}

/** One of a list, by the device's own list. */
export function Select<Value extends string>({ value, options, onChange, ...props }: SelectProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Field label={props.label} mark={props.mark} hint={props.hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          className={styles.control}
          value={value}
          disabled={props.isReadOnly}
          aria-describedby={describedBy}
          onChange={(event) => choose(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly isChecked: boolean;
  readonly isReadOnly?: boolean;
  onChange(isChecked: boolean): void;
}

/** A box to tick, with its words beside it. */
export function Check({ label, hint, isChecked, isReadOnly, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isReadOnly}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </label>
  );
}
