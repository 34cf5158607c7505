import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly tone?: 'plain' | 'accent';
  /** With both, the chip can be taken away. */
  readonly removeLabel?: string;
  onRemove?(): void;
}

/** A short thing among others of its kind. */
export function Chip({ children, icon, tone = 'plain', removeLabel, onRemove }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon}
      <bdi>{children}</bdi>
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <X size={14} aria-hidden />
        </button>
      )}
    </span>
  );
}
