import type { ReactNode } from 'react';
import icon from './icon.svg';
import styles from './Message.module.css';

interface MessageProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

/** A page that says one thing, and what to do about it. */
export function Message({ title, text, children }: MessageProps) {
  return (
    <main className={styles.page}>
      <img src={icon} alt="" width="40" height="40" />
      <h1 className={styles.title}>{title}</h1>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </main>
  );
}
