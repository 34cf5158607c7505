import { type ReactNode, useId } from 'react';
import styles from './Segmented.module.css';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  /** Undefined where none is chosen yet. */
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: ReactNode }[];
  /** Words about the choice made. */
  readonly hint?: string;
  onChange(value: Value): void;
}

/** One of a few, all in sight. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  hint,
  onChange,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.segmented}>
      <legend>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} title={option.icon ? option.label : undefined}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon}
            <span className={option.icon ? 'visually-hidden' : undefined}>{option.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && <p>{hint}</p>}
    </fieldset>
  );
}
