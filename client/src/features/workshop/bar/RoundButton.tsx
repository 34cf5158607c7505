import type { Phase, RoundView } from '@parcours/shared/workshop';
import { ClipboardList, Vote } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { RoundPanelState } from '../round/useRoundPanel.ts';
import styles from './TaskCard.module.css';

const SIGNS = { private: ClipboardList, vote: Vote } as const;

interface RoundButtonProps {
  readonly round: RoundView;
  readonly panel: RoundPanelState;
}

/** Shows what one writes in a round, or what came of it, and folds it away. */
export function RoundButton({ round: { kind }, panel }: RoundButtonProps) {
  const t = useLiveT();
  const Icon = SIGNS[kind];
  return (
    <IconButton
      label={panel.isOpen ? t('round.fold') : t(`round.${kind}.open`)}
      isPressed={panel.isOpen}
      onPress={() => (panel.isOpen ? panel.fold() : panel.open())}
    >
      <Icon size={20} aria-hidden />
    </IconButton>
  );
}

interface RoundWayProps {
  readonly phase: Pick<Phase, 'kind'>;
  readonly round: RoundView | undefined;
  readonly panel: RoundPanelState;
}

/** Of phases that take place in a list: the way to it, or why there is none yet. */
export function RoundWay({ phase, round, panel }: RoundWayProps) {
  const t = useLiveT();
  const kind = roundKind(phase.kind);
  if (kind === undefined || panel.isOpen) return null;
  const isWritten = round?.standing.kind === 'open' || round?.standing.kind === 'closing';
  if (round?.kind !== kind) return <p className={styles.wait}>{t(`round.${kind}.wait`)}</p>;
  return (
    <Button variant={isWritten ? 'primary' : 'plain'} size="sm" onPress={panel.open}>
      {t(`round.${kind}.open`)}
    </Button>
  );
}

function roundKind(phase: Phase['kind']): RoundView['kind'] | undefined {
  switch (phase) {
    case 'silent':
      return 'private';
    case 'vote':
      return 'vote';
    default:
      return undefined;
  }
}
