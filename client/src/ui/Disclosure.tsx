import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
  onToggle?(isOpen: boolean): void;
}

/** Something that unfolds: what is always in sight, and the rest. */
export function Disclosure({ summary, children, isOpen, onToggle }: DisclosureProps) {
  return (
    <details
      className={styles.disclosure}
      open={isOpen}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span className={styles.content}>{summary}</span>
        <ChevronDown size={18} aria-hidden className={styles.sign} />
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
