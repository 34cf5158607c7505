import type { Outcome } from '@parcours/shared/analysis';
import { UserRound } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { OutcomeBadge } from '../../ui/OutcomeBadge.tsx';
import styles from './RoutePicture.module.css';

const ENDS: readonly { readonly right: 'health' | 'papers' | 'work'; readonly outcome: Outcome }[] = [
  { right: 'health', outcome: 'open' },
  { right: 'papers', outcome: 'unattainable' },
  { right: 'work', outcome: 'blocked' },
];

/** A picture of what a board shows: one person, three ways, one of them cut and one going in a circle. */
export function RoutePicture() {
  const t = useT();
  return (
    <div className={styles.picture} aria-hidden="true">
      <svg viewBox="0 0 520 360" className={styles.lines} preserveAspectRatio="none" aria-hidden="true">
        <path d="M62 180 C120 180 110 62 190 62 S300 62 400 62" className={styles.open} />
        <path d="M62 180 C130 180 150 180 205 180" className={styles.way} />
        <path d="M205 180 C250 120 330 130 318 180 S 240 236 207 186" className={styles.circle} />
        <path d="M62 180 C120 180 110 298 190 298 S250 298 276 298" className={styles.way} />
        <path d="M300 298 L400 298" className={styles.lost} />
        <path d="M282 280 V316 M293 280 V316" className={styles.cut} />
      </svg>
      <span className={styles.person}>
        <UserRound size={26} />
      </span>
      <Stop column={37} row={17} />
      <Stop column={57} row={17} />
      <Stop column={39.5} row={50} />
      <Stop column={61} row={50} />
      <Stop column={37} row={83} />
      {ENDS.map(({ right, outcome }, index) => (
        <span key={right} className={styles.end} style={{ insetBlockStart: `${17 + index * 33}%` }}>
          <strong>{t(`right.${right}`)}</strong>
          <OutcomeBadge outcome={outcome} label={t(`outcome.${outcome}`)} size="sm" />
        </span>
      ))}
    </div>
  );
}

function Stop({ column, row }: { column: number; row: number }) {
  return (
    <span className={styles.stop} style={{ insetInlineStart: `${column}%`, insetBlockStart: `${row}%` }}>
      <i />
      <i />
    </span>
  );
}
