import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: ReactNode;
  /** A word beside the label, such as "optional". */
  readonly mark?: string | undefined;
  /** A sentence that explains the choice made, or what to write. */
  readonly hint?: ReactNode;
  /** Draws the control; `ids` tie it to its label and its hint. */
  children(ids: { readonly id: string; readonly describedBy: string | undefined }): ReactNode;
}

/** A control with its label above and its hint below. */
export function Field({ label, mark, hint, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {mark !== undefined && <span className={styles.mark}> {mark}</span>}
      </label>
      {children({ id, describedBy: hint === undefined ? undefined : hintId })}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
