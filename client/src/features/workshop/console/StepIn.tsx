import type { GroupRow } from '@parcours/shared/workshop';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from './ConsoleContext.tsx';
import styles from './StepIn.module.css';
import { TimerFace } from './TopBar.tsx';
import { useGroupWords } from './useGroupWords.ts';

interface StepInProps {
  readonly group: GroupRow;
  readonly children: ReactNode;
  onBack(): void;
}

/** The board of a group, with the way back to the console and what the group asked. */
export function StepIn({ group, children, onBack }: StepInProps) {
  const say = useLiveT();
  const { view, act } = useConsole();
  const nameOf = useGroupWords();
  const hands = view.hands.filter((hand) => hand.group === group.number);
  useEffect(() => {
    document.getElementById(BACK)?.focus();
  }, []);
  return (
    <div className={styles.page}>
      <section className={styles.bar} aria-label={say('console.stepIn.bar')}>
        <Button
          id={BACK}
          size="sm"
          icon={<ArrowLeft size={17} aria-hidden className={styles.back} />}
          onPress={onBack}
        >
          {say('console.stepIn.back')}
        </Button>
        <strong>{nameOf(group)}</strong>
        {hands.map((hand) => (
          <span key={hand.id} className={styles.hand}>
            {say(`hand.${hand.reason}`)}
            <Button size="sm" onPress={() => void act({ do: 'hand-lower', hand: hand.id })}>
              {say('console.hand.lower')}
            </Button>
          </span>
        ))}
        <span className={styles.timer}>
          <TimerFace />
        </span>
      </section>
      <div className={styles.board}>{children}</div>
    </div>
  );
}

const BACK = 'console-back';
