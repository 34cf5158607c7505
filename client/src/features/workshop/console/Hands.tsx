import type { HandView } from '@parcours/shared/workshop';
import { Hand as HandIcon } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from './ConsoleContext.tsx';
import { Duration } from './Duration.tsx';
import styles from './Side.module.css';
import { useGroupWords } from './useGroupWords.ts';
import { useServerNow } from './useServerNow.ts';

export const FIRST_HAND = 'console-first-hand';

/** Who called for help, whoever waits longest first; those to whom somebody comes stand behind. */
export function Hands() {
  const say = useLiveT();
  const { view } = useConsole();
  const now = useServerNow();
  const hands = [...view.hands].sort((a, b) => Number(isTaken(a)) - Number(isTaken(b)) || a.at - b.at);
  if (hands.length === 0) return <p className={styles.none}>{say('console.hands.none')}</p>;
  return (
    <ol className={styles.list}>
      {hands.map((hand, at) => (
        <HandRow key={hand.id} hand={hand} now={now} isFirst={at === 0} />
      ))}
    </ol>
  );
}

const isTaken = ({ takenBy }: HandView) => takenBy !== undefined;

interface HandRowProps {
  readonly hand: HandView;
  readonly now: number;
  readonly isFirst: boolean;
}

function HandRow({ hand, now, isFirst }: HandRowProps) {
  const say = useLiveT();
  const { view, act, stepIn, may } = useConsole();
  const nameOf = useGroupWords();
  const seat = view.seats.find(({ id }) => id === hand.seat);
  const group = view.groups.find(({ number }) => number === (seat?.group ?? hand.group));
  const isMine = hand.takenBy !== undefined && hand.takenBy === view.you?.id;
  return (
    <li className={styles.hand} data-taken={isTaken(hand)}>
      <p className={styles.handTop}>
        <HandIcon size={16} aria-hidden />
        <strong>{say(`hand.${hand.reason}`)}</strong>
        <span className={styles.waits} title={say('console.hand.waits')}>
          <Duration seconds={(now - hand.at) / 1000} />
        </span>
      </p>
      <p className={styles.who}>
        {group !== undefined && <span>{nameOf(group)}</span>}
        <bdi>
          {hand.isForGroup ? say('console.hand.forGroup', { alias: seat?.alias ?? '' }) : seat?.alias}
        </bdi>
      </p>
      {hand.taker !== undefined && (
        <p className={styles.taker}>{say('console.hand.taker', { name: hand.taker })}</p>
      )}
      <div className={styles.actions}>
        {!isMine && may('hand-take') && (
          <Button
            size="sm"
            {...(isFirst && { id: FIRST_HAND })}
            onPress={() => void act({ do: 'hand-take', hand: hand.id })}
          >
            {say('console.hand.take')}
          </Button>
        )}
        <Button size="sm" onPress={() => void act({ do: 'hand-lower', hand: hand.id })}>
          {say('console.hand.lower')}
        </Button>
        {group !== undefined && (
          <Button size="sm" variant="quiet" onPress={() => stepIn(group.number)}>
            {say('console.stepIn.short')}
          </Button>
        )}
      </div>
    </li>
  );
}
