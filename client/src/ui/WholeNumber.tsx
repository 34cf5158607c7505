import { useState } from 'react';
import styles from './Field.module.css';
import { Field } from './Field.tsx';

interface WholeNumberProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Only the control shows; the label is read aloud. */
  readonly isBare?: boolean;
  onChange(value: number): void;
}

/** A whole number within bounds. What is no such number while it is typed is passed over, and gone when the field is left. */
export function WholeNumber({ label, hint, value, isBare = false, ...props }: WholeNumberProps) {
  const control = (id?: string, describedBy?: string) => (
    <Control {...props} value={value} id={id} describedBy={describedBy} label={isBare ? label : undefined} />
  );
  if (isBare) return control();
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => control(id, describedBy)}
    </Field>
  );
}

interface ControlProps extends Pick<WholeNumberProps, 'value' | 'least' | 'most' | 'onChange'> {
  readonly id: string | undefined;
  readonly describedBy: string | undefined;
  readonly label: string | undefined;
}

function Control({ value, least, most, onChange, id, describedBy, label }: ControlProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      id={id}
      type="number"
      inputMode="numeric"
      className={styles.control}
      aria-label={label}
      aria-describedby={describedBy}
      min={least}
      max={most}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = Number(target.value);
        if (target.value !== '' && Number.isInteger(number) && number >= least && number <= most)
          onChange(number);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
