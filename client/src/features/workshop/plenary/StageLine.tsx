import type { SeatPlenaryView } from '@parcours/shared/workshop';
import { MessageSquarePlus, Presentation } from 'lucide-react';
import { useLeftOf } from '../../../live/hooks.ts';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from '../bar/bar.module.css';
import { Timer } from '../bar/Timer.tsx';
import { useAsk } from '../bar/useAsk.ts';
import { Countdown } from '../call/CallLine.tsx';
import type { Stage } from './useStage.ts';
import type { StageRemark } from './useStageRemark.ts';

interface StageLineProps {
  readonly stage: Stage;
  /** The number of the person's group. */
  readonly own: number | undefined;
  /** What can be said of the board that is presented. */
  readonly remark: StageRemark | undefined;
}

/** Which group shows its board, for how long still, and the way there or back to one's own. */
export function StageLine({ stage: { plenary, call, isFollowing }, own, remark }: StageLineProps) {
  const t = useLiveT();
  const left = useLeftOf(plenary.timer);
  const words = useStageWords()(plenary);
  const next = useNextWords()(plenary, own);
  const isComing = call.answer.kind === 'coming' && plenary.part !== 'presenter';
  return (
    <div className={styles.line} data-tone="accent">
      <Presentation size={18} aria-hidden />
      <p>
        <span role="status">
          <strong>{words}</strong>
        </span>{' '}
        {call.answer.kind === 'coming' && isComing ? <Countdown at={call.answer.at} /> : next}
      </p>
      <Timer left={left} />
      {remark && (
        <Button
          size="sm"
          icon={<MessageSquarePlus size={17} aria-hidden />}
          isPressed={remark.shown !== undefined}
          onPress={remark.turn}
        >
          {t('remark.open')}
        </Button>
      )}
      {plenary.part === 'group' && <TakeUp turn={plenary.turn} />}
      {isComing && (
        <Button size="sm" onPress={call.stay}>
          {t('call.stay')}
        </Button>
      )}
      {plenary.part !== 'presenter' && !isFollowing && (
        <Button size="sm" variant="primary" onPress={call.go}>
          {t(isComing ? 'call.now' : 'stage.back')}
        </Button>
      )}
      {plenary.part === 'guest' && isFollowing && (
        <Button size="sm" onPress={call.back}>
          {t('stage.own')}
        </Button>
      )}
    </div>
  );
}

function TakeUp({ turn }: { readonly turn: string }) {
  const t = useLiveT();
  const { isPending, ask } = useAsk();
  return (
    <Button size="sm" isPending={isPending} onPress={() => void ask({ do: 'plenary-present', from: turn })}>
      {t('stage.take')}
    </Button>
  );
}

function useStageWords(): (plenary: SeatPlenaryView) => string {
  const t = useLiveT();
  const titleOf = useGroupTitle();
  return ({ groups, at, part, host }) => {
    const group = groups[at];
    const title = group === undefined ? '' : t('group.called', { group: titleOf(group) });
    if (part === 'presenter') return t('stage.you');
    return host === undefined
      ? t('stage.group', { group: title })
      : t('stage.host', { name: host, group: title });
  };
}

function useNextWords(): (plenary: SeatPlenaryView, own: number | undefined) => string | null {
  const t = useLiveT();
  const titleOf = useGroupTitle();
  return ({ groups, at }, own) => {
    const next = groups[at + 1];
    if (next === undefined) return null;
    return next.number === own
      ? t('stage.next.own')
      : t('stage.next', { group: t('group.called', { group: titleOf(next) }) });
  };
}
