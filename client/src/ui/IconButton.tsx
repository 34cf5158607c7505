import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  /** What it does: read aloud, and shown when pointed at. */
  readonly label: string;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  /** Keys that do the same, as `aria-keyshortcuts` writes them ("Control+Z"). */
  readonly shortcut?: string;
  readonly size?: 'sm' | 'md';
  readonly className?: string | undefined;
  onPress(): void;
}

/** A button with an icon alone. */
export function IconButton({ label, children, size = 'md', ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      className={cx(styles.button, styles[size], props.className)}
      aria-label={label}
      title={label}
      disabled={props.isDisabled}
      aria-pressed={props.isPressed}
      aria-keyshortcuts={props.shortcut}
      onClick={props.onPress}
    >
      {children}
    </button>
  );
}
