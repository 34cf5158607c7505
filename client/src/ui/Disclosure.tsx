import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
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

export interface OpenOne {
  isOpen(id: string): boolean;
  /** Unfolds one, and folds whichever was open. */
  open(id: string | undefined): void;
  /** What a disclosure tells of itself: browsers tell of the one that folds after the one that unfolds. */
  toggled(id: string, isOpen: boolean): void;
}

/** Of a list of things that unfold, one at a time is open. */
export function useOpenOne(): OpenOne {
  const [openId, open] = useState<string>();
  return {
    isOpen: (id) => id === openId,
    open,
    toggled: (id, isOpen) => open((known) => (isOpen ? id : known === id ? undefined : known)),
  };
}
