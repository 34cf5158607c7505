import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** With both, the chip's words are a button. */
  readonly pressLabel?: string;
  /** With both, the chip can be taken away. */
  readonly removeLabel?: string;
  onPress?(): void;
  onRemove?(): void;
}

/** A short thing among others of its kind. */
export function Chip({ children, icon, pressLabel, removeLabel, onPress, onRemove }: ChipProps) {
  return (
    <span className={styles.chip}>
      {icon}
      {onPress === undefined ? (
        <bdi>{children}</bdi>
      ) : (
        <button type="button" className={styles.words} aria-label={pressLabel} onClick={onPress}>
          <bdi>{children}</bdi>
        </button>
      )}
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <X size={14} aria-hidden />
        </button>
      )}
    </span>
  );
}
