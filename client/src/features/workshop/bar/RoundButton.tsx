import { featureOf, type Phase, type RoundView } from '@parcours/shared/workshop';
import { ClipboardList, MessageCircleQuestion, Vote } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { BesideState } from '../beside/useBeside.ts';
import styles from './TaskCard.module.css';

const SIGNS = { private: ClipboardList, vote: Vote, question: MessageCircleQuestion } as const;

interface RoundButtonProps {
  readonly round: RoundView;
  readonly beside: BesideState;
}

/** Shows what one writes in a round, or what came of it, and folds it away. */
export function RoundButton({ round: { kind }, beside }: RoundButtonProps) {
  const t = useLiveT();
  const Icon = SIGNS[kind];
  const isOpen = beside.shown === 'round';
  return (
    <IconButton
      label={isOpen ? t('round.fold') : t(`round.${kind}.open`)}
      isPressed={isOpen}
      onPress={() => (isOpen ? beside.fold() : beside.show('round'))}
    >
      <Icon size={20} aria-hidden />
    </IconButton>
  );
}

interface RoundWayProps {
  readonly phase: Pick<Phase, 'kind'>;
  readonly round: RoundView | undefined;
  readonly beside: BesideState;
}

/** Of phases that take place in a list: the way to it, or why there is none yet. */
export function RoundWay({ phase, round, beside }: RoundWayProps) {
  const t = useLiveT();
  const kind = featureOf(phase);
  if ((kind !== 'private' && kind !== 'vote') || beside.shown === 'round') return null;
  const isWritten = round?.standing.kind === 'open' || round?.standing.kind === 'closing';
  if (round?.kind !== kind) return <p className={styles.wait}>{t(`round.${kind}.wait`)}</p>;
  return (
    <Button variant={isWritten ? 'primary' : 'plain'} size="sm" onPress={() => beside.show('round')}>
      {t(`round.${kind}.open`)}
    </Button>
  );
}
