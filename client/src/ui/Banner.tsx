import type { ReactNode } from 'react';
import styles from './Banner.module.css';

interface BannerProps {
  readonly icon: ReactNode;
  readonly text: string;
  /** Buttons, and the window that one of them opens. */
  readonly children?: ReactNode;
}

/** A line over the page that stays until what it says is dealt with. */
export function Banner({ icon, text, children }: BannerProps) {
  return (
    <section className={styles.banner} role="status">
      {icon}
      <p>{text}</p>
      {children}
    </section>
  );
}
