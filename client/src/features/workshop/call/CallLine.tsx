import type { CallView } from '@parcours/shared/workshop';
import { secondsShown } from '@parcours/shared/workshop';
import { Footprints } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from '../bar/bar.module.css';
import type { AnsweredCall } from './useAnswer.ts';
import { useCallWords } from './useCallWords.ts';

interface CallLineProps {
  readonly call: AnsweredCall<CallView> | undefined;
  /** The number of the person's group. */
  readonly own: number | undefined;
}

/** That somebody calls, and where to: with the time until the page goes along, and the way to stay, to go and back. */
export function CallLine({ call, own }: CallLineProps) {
  const t = useLiveT();
  const wordsOf = useCallWords(own);
  const words = call && wordsOf(call.called);
  const isThere = call?.answer.kind === 'there';
  return (
    <>
      {/* Read once: the seconds count down for the eye alone. */}
      <p role="status" className="visually-hidden">
        {call?.answer.kind === 'coming' && `${words} ${t('call.soon')}`}
        {call?.answer.kind === 'writing' && words}
      </p>
      {call && (
        <div className={styles.line} data-tone="accent">
          <Footprints size={18} aria-hidden />
          <p>
            {isThere ? t('call.there') : words}
            {call.answer.kind === 'coming' && <Countdown at={call.answer.at} />}
          </p>
          {call.answer.kind === 'coming' && (
            <Button size="sm" onPress={call.stay}>
              {t('call.stay')}
            </Button>
          )}
          {isThere ? (
            <Button size="sm" onPress={call.back}>
              {t('call.back')}
            </Button>
          ) : (
            <Button size="sm" variant="primary" onPress={call.go}>
              {t(call.answer.kind === 'coming' ? 'call.now' : 'call.go')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** How long until the page goes along, for the eye alone. */
export function Countdown({ at }: { readonly at: number }) {
  const t = useLiveT();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  return <span aria-hidden> {t('call.in', { seconds: Math.max(0, secondsShown(at - now)) })}</span>;
}
