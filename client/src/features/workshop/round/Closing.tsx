import { CLOSING_MILLISECONDS, type RoundView, secondsShown } from '@parcours/shared/workshop';
import { useEffect, useState } from 'react';
import { useLive } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import styles from './round.module.css';

/** How long until it is shown what came of a round; seconds are for the eye, `Announcer` says it once. */
export function Closing({ round: { kind, standing } }: { readonly round: RoundView }) {
  const t = useLiveT();
  const { serverNow } = useLive();
  const [, setTick] = useState(0);
  const isClosing = standing.kind === 'closing';
  useEffect(() => {
    if (!isClosing) return;
    const ticking = setInterval(() => setTick((tick) => tick + 1), 250);
    return () => clearInterval(ticking);
  }, [isClosing]);
  if (standing.kind !== 'closing') return null;
  const seconds = Math.min(CLOSING_MILLISECONDS[kind] / 1000, secondsShown(standing.at - serverNow()));
  return (
    <p className={styles.closing} aria-hidden>
      {t(`round.${kind}.closing`, { seconds: Math.max(0, seconds) })}
    </p>
  );
}
