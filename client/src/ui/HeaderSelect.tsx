import type { ReactNode } from 'react';
import styles from './HeaderSelect.module.css';

interface HeaderSelectProps<Value extends string> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  onChange(value: Value): void;
}

/** A choice in a page's header: an icon and the device's own list. */
export function HeaderSelect<Value extends string>(props: HeaderSelectProps<Value>) {
  const { label, icon, value, options, onChange } = props;
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <label className={styles.select} title={label}>
      {icon}
      <span className="visually-hidden">{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
