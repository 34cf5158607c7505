import { secondsShown, type TimeLeft } from '@parcours/shared/workshop';
import { Pause, TimerOff } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import styles from './Timer.module.css';

/** How much time is left. It announces itself never: see `Announcer`. */
export function Timer({ left }: { readonly left: TimeLeft }) {
  const t = useLiveT();
  if (left.kind === 'none') return null;
  return (
    <span
      className={styles.timer}
      data-kind={left.kind}
      role="timer"
      aria-live="off"
      aria-label={t('timer.label')}
    >
      {left.kind === 'over' ? (
        <>
          <TimerOff size={18} aria-hidden />
          <span>{t('timer.over')}</span>
        </>
      ) : (
        <>
          {left.kind === 'paused' && <Pause size={18} aria-hidden />}
          <bdi dir="ltr" className={styles.digits}>
            {minutesAndSeconds(secondsShown(left.left))}
          </bdi>
          {left.kind === 'paused' && <span className={styles.paused}>{t('timer.paused')}</span>}
        </>
      )}
    </span>
  );
}

/** As 75:00: of a clock with hours nobody says whether it tells hours or minutes. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
