import type { GroupRow } from '@parcours/shared/workshop';
import { ArrowLeft, Footprints } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useLayer } from '../../../ui/layers/useLayer.ts';
import { ChosenTold } from '../call/ChosenTold.tsx';
import { Presenting } from '../plenary/Presenting.tsx';
import { EndCall } from './Calls.tsx';
import { useConsole } from './ConsoleContext.tsx';
import styles from './StepIn.module.css';
import { TimerFace } from './TopBar.tsx';
import { useGroupWords } from './useGroupWords.ts';

interface StepInProps {
  readonly group: GroupRow;
  /** The board, with what tells of it. */
  children(guide: ReactNode): ReactNode;
  onBack(): void;
}

/** The board of a group, with the way back to the console and what the group asked. */
export function StepIn({ group, children, onBack }: StepInProps) {
  const say = useLiveT();
  const { view, act } = useConsole();
  const [card, setCard] = useState<string>();
  const nameOf = useGroupWords();
  const { plenary } = view;
  const turn = plenary?.isPresenter && plenary.board === group.board ? plenary.turn : undefined;
  const hands = view.hands.filter((hand) => hand.group === group.number);
  useLayer(true, onBack);
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
        {turn !== undefined && <span>{say('stage.you')}</span>}
        {hands.map((hand) => (
          <span key={hand.id} className={styles.hand}>
            {say(`hand.${hand.reason}`)}
            <Button size="sm" onPress={() => void act({ do: 'hand-lower', hand: hand.id })}>
              {say('console.hand.lower')}
            </Button>
          </span>
        ))}
        <CallHere group={group} card={card} />
        <span className={styles.timer}>
          <TimerFace />
        </span>
      </section>
      <div className={styles.board}>
        {children(
          <>
            <ChosenTold onChosen={setCard} />
            {turn !== undefined && <Presenting turn={turn} />}
          </>,
        )}
      </div>
    </div>
  );
}

const BACK = 'console-back';

/** Calls the group to the card that is chosen here, else to its board. */
function CallHere({
  group: { number },
  card,
}: Pick<StepInProps, 'group'> & { readonly card: string | undefined }) {
  const say = useLiveT();
  const { view, may, act } = useConsole();
  const standing = view.calls.find(({ to }) => to.kind === 'groups' && to.groups.includes(number));
  if (view.stage.kind !== 'running' || !may('call')) return null;
  return (
    <>
      <Button
        size="sm"
        icon={<Footprints size={17} aria-hidden />}
        onPress={() =>
          void act({
            do: 'call',
            to: { kind: 'groups', groups: [number] },
            where: { kind: 'board', group: number, card },
          })
        }
      >
        {say(card === undefined ? 'console.call.here' : 'console.call.card')}
      </Button>
      {standing !== undefined && <EndCall call={standing}>{say('console.call.end')}</EndCall>}
    </>
  );
}
