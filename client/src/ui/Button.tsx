import type { ReactNode } from 'react';
import styles from './Button.module.css';
import { cx } from './cx.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly id?: string;
  /** One `primary` a view at most; `quiet` has no border until pointed at. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'sm' | 'md' | 'lg';
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly isPending?: boolean;
  readonly type?: 'button' | 'submit';
  /** Where the words on the button need their context to be understood alone. */
  readonly label?: string;
  readonly className?: string | undefined;
  /** It takes the keyboard when it comes: only where the person has asked for what it answers. */
  readonly autoFocus?: boolean;
  onPress?(): void;
}

/** A button with words. While pending it keeps the focus, and a press does nothing. */
export function Button({ variant = 'plain', size = 'md', type = 'button', ...props }: ButtonProps) {
  const { isPending = false, isPressed, onPress } = props;
  return (
    <button
      id={props.id}
      type={type}
      className={cx(styles.button, styles[variant], styles[size], props.className)}
      disabled={props.isDisabled}
      aria-pressed={isPressed}
      aria-busy={isPending || undefined}
      aria-label={props.label}
      // biome-ignore lint/a11y/noAutofocus: as said above
      autoFocus={props.autoFocus}
      onClick={() => !isPending && onPress?.()}
    >
      {props.icon}
      <span>{props.children}</span>
    </button>
  );
}
