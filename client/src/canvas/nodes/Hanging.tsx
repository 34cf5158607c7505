import type { ReactNode } from 'react';
import styles from './cards.module.css';

/** What hangs from a card's lower edge: it comes and goes without changing the card's size. */
export function Hanging({ children }: { readonly children: ReactNode }) {
  return <div className={styles.hanging}>{children}</div>;
}
