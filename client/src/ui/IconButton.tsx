import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './IconButton.module.css';
import { useLabelWithKeys } from './Keys.tsx';
import { ariaKeys, type Shortcut } from './shortcuts.ts';

export interface IconButtonProps {
  /** What it does: read aloud, and shown when pointed at. */
  readonly label: string;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  /** Whose keys do the same. */
  readonly shortcut?: Shortcut;
  readonly size?: 'sm' | 'md';
  readonly className?: string | undefined;
  onPress(): void;
}

/** A button with an icon alone. */
export function IconButton({ label, children, size = 'md', shortcut, ...props }: IconButtonProps) {
  const withKeys = useLabelWithKeys();
  return (
    <button
      type="button"
      className={cx(styles.button, styles[size], props.className)}
      // Alone, the title is the name; beside a name that is the same it would be read as well.
      {...(shortcut === undefined
        ? { title: label }
        : { 'aria-label': label, title: withKeys(label, shortcut) })}
      disabled={props.isDisabled}
      aria-pressed={props.isPressed}
      aria-keyshortcuts={shortcut && ariaKeys(shortcut)}
      onClick={props.onPress}
    >
      {children}
    </button>
  );
}
