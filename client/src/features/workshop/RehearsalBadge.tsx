import { Bot } from 'lucide-react';
import { useLiveT } from '../../live/LiveWords.tsx';
import styles from './RehearsalBadge.module.css';

/** Stands wherever somebody could take a rehearsal for the workshop itself. */
export function RehearsalBadge() {
  const say = useLiveT();
  return (
    <span className={styles.badge}>
      <Bot size="1.1em" aria-hidden />
      {say('rehearsal.badge')}
    </span>
  );
}
