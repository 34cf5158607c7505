import type { Outcome } from '@parcours/shared/analysis';
import {
  CircleCheck,
  CircleDashed,
  CircleSlash2,
  type LucideIcon,
  OctagonX,
  TriangleAlert,
} from 'lucide-react';
import { cx } from './cx.ts';
import styles from './OutcomeBadge.module.css';

export const OUTCOME_ICONS: Readonly<Record<Outcome, LucideIcon>> = {
  open: CircleCheck,
  hindered: TriangleAlert,
  blocked: OctagonX,
  unattainable: CircleSlash2,
  unexplored: CircleDashed,
};

interface OutcomeBadgeProps {
  readonly outcome: Outcome;
  /** The outcome's word in the page's language. */
  readonly label: string;
  readonly size?: 'sm' | 'md';
  /** It would be so under a "what if": drawn dashed. */
  readonly isPreview?: boolean;
}

/** How an objective stands: a symbol and a word, with a colour that only repeats them. */
export function OutcomeBadge({ outcome, label, size = 'md', isPreview = false }: OutcomeBadgeProps) {
  const Icon = OUTCOME_ICONS[outcome];
  return (
    <span className={cx(styles.badge, styles[outcome], styles[size], isPreview && styles.preview)}>
      <Icon size={size === 'sm' ? 14 : 16} aria-hidden />
      <span className={styles.label}>{label}</span>
    </span>
  );
}
