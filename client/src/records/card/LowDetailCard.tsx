import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { CardShell, CardTitle } from './CardShell.tsx';
import styles from './LowDetailCard.module.css';

interface LowDetailCardProps {
  readonly id: string;
  readonly title: string;
  readonly ports: 'in-out' | 'out';
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/**
 * A card of a large board seen from afar: its title, and hardly more. What could not be read is not drawn, since
 * hundreds of such cards are in sight at once.
 */
export function LowDetailCard({ id, title, ports, className, children }: LowDetailCardProps) {
  return (
    <CardShell id={id} className={cx(styles.lowDetail, className)}>
      <CardTitle>{title}</CardTitle>
      {children}
      {ports === 'in-out' && <i dir="ltr" className={cx(styles.arrival, 'target')} data-handlepos="left" />}
      <i dir="ltr" className={cx(styles.departure, 'source')} data-handlepos="right" />
    </CardShell>
  );
}
