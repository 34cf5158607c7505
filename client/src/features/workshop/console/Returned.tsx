import { History, TimerReset } from 'lucide-react';
import { useState } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { inWindow } from '../../../local/webStorage.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from './ConsoleContext.tsx';
import type { LostTime } from './useLostTime.ts';

/** What a facilitator has missed, and what it cost: how long nobody led, and for how long the server was away. */
export function Returned({ lost }: { readonly lost: LostTime | undefined }) {
  return (
    <>
      <Unled />
      {lost !== undefined && <Lost lost={lost} />}
    </>
  );
}

const SEEN = 'unledSeen';

function Unled() {
  const say = useLiveT();
  const { view } = useConsole();
  const [seen, setSeen] = useState(() => inWindow.recall(SEEN));
  const { unled, starts, hands } = view;
  if (unled === undefined || seen === String(unled.to)) return null;
  const moved = starts.filter(({ at, isAutomatic }) => isAutomatic && at >= unled.from && at <= unled.to);
  const understand = () => {
    inWindow.remember(SEEN, String(unled.to));
    setSeen(String(unled.to));
  };
  return (
    <Banner
      icon={<History size={18} aria-hidden />}
      text={say('console.return', {
        minutes: Math.max(1, Math.round((unled.to - unled.from) / 60_000)),
        moved: moved.length,
        hands: hands.filter(({ takenBy }) => takenBy === undefined).length,
      })}
    >
      <Button size="sm" onPress={understand}>
        {say('console.understood')}
      </Button>
    </Banner>
  );
}

function Lost({ lost: { seconds, dismiss } }: { readonly lost: LostTime }) {
  const say = useLiveT();
  const { act, may } = useConsole();
  const give = async () => {
    if (await act({ do: 'timer-add', seconds })) dismiss();
  };
  return (
    may('timer-add') && (
      <Banner icon={<TimerReset size={18} aria-hidden />} text={say('console.lost', { seconds })}>
        <Button size="sm" variant="primary" onPress={() => void give()}>
          {say('console.lost.give', { seconds })}
        </Button>
        <Button size="sm" onPress={dismiss}>
          {say('console.understood')}
        </Button>
      </Banner>
    )
  );
}
