import type { HandView, SeatView } from '@parcours/shared/workshop';
import { Hand } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLive } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from './bar.module.css';
import { minutesAndSeconds } from './Timer.tsx';
import { useAsk } from './useAsk.ts';

/** The hands that are up: one's own, and that of the group, with who comes. */
export function HandLine({ view: { stage, hands, you } }: { readonly view: SeatView }) {
  // After the end nobody comes.
  if (stage.kind === 'closed') return null;
  return hands
    .filter(({ seat, isForGroup }) => isForGroup || seat === you.id)
    .map((hand) => <HandUp key={hand.id} hand={hand} />);
}

function HandUp({ hand }: { readonly hand: HandView }) {
  const t = useLiveT();
  const { isPending, ask } = useAsk();
  const seconds = useSecondsSince(hand.at);
  return (
    <div className={styles.line} data-tone="accent">
      <Hand size={18} aria-hidden />
      <p>
        <strong>{t(`hand.${hand.reason}`)}</strong> · {t('hand.up')}{' '}
        <bdi dir="ltr" className={styles.digits}>
          {minutesAndSeconds(seconds)}
        </bdi>
        {hand.taker !== undefined && (
          <>
            {' · '}
            <strong>{t('hand.coming', { name: hand.taker })}</strong>
          </>
        )}
      </p>
      <Button size="sm" isPending={isPending} onPress={() => void ask({ do: 'hand-lower', hand: hand.id })}>
        {t('hand.lower')}
      </Button>
    </div>
  );
}

/** Whole seconds since a moment of the server. */
function useSecondsSince(at: number): number {
  const { serverNow } = useLive();
  const [, setTick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
  return Math.max(0, Math.floor((serverNow() - at) / 1000));
}
