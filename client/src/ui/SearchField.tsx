import { Search } from 'lucide-react';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}

/** In which one types what is to stay in a list below it; it stays in sight when that is scrolled. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <label className={styles.search}>
      <Search size={18} aria-hidden />
      <span className="visually-hidden">{label}</span>
      <input
        type="search"
        dir="auto"
        value={value}
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
