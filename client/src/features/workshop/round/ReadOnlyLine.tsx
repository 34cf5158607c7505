import { CLOSING_MILLISECONDS, type RoundView, secondsShown } from '@parcours/shared/workshop';
import { Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIsMuted, useLive } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import styles from './round.module.css';

/**
 * Why nothing more can be written in a round: who reads it only looks, or it closes. How long that takes is for the eye,
 * `Announcer` says it once.
 */
export function ReadOnlyLine({ round: { kind, standing } }: { readonly round: RoundView }) {
  const t = useLiveT();
  const { serverNow } = useLive();
  const isMuted = useIsMuted();
  const [, setTick] = useState(0);
  const isClosing = standing.kind === 'closing';
  useEffect(() => {
    if (!isClosing) return;
    const ticking = setInterval(() => setTick((tick) => tick + 1), 250);
    return () => clearInterval(ticking);
  }, [isClosing]);
  if (isMuted)
    return (
      <p role="status" className={styles.secret}>
        <Eye size={16} aria-hidden />
        {t('round.muted')}
      </p>
    );
  if (standing.kind !== 'closing') return null;
  const seconds = Math.min(CLOSING_MILLISECONDS[kind] / 1000, secondsShown(standing.at - serverNow()));
  return (
    <p className={styles.closing} aria-hidden>
      {t(`round.${kind}.closing`, { seconds: Math.max(0, seconds) })}
    </p>
  );
}
