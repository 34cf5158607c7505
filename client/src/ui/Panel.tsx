import type { ReactNode } from 'react';
import styles from './Panel.module.css';

interface PanelSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A button at the end of the title's line. */
  readonly action?: ReactNode;
}

/** A titled part of a side panel. */
export function PanelSection({ title, children, action }: PanelSectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

/** The content of a side panel. */
export function PanelBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles.body}>{children}</div>;
}

/** What a part of a panel says when there is nothing in it, and what to do about that. */
export function EmptyHint({ children }: { readonly children: ReactNode }) {
  return <div className={styles.empty}>{children}</div>;
}
