import { featureOf, type OwnGroupView, type SeatView } from '@parcours/shared/workshop';
import { LayoutGrid, ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTimeLeft } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NARROW } from '../../../ui/narrow.ts';
import { useMatches } from '../../../ui/useMatches.ts';
import { type BesideState, isApart } from '../beside/useBeside.ts';
import { usePhaseWords } from '../phaseWords.ts';
import { RehearsalBadge } from '../RehearsalBadge.tsx';
import styles from './bar.module.css';
import { DoneButton } from './DoneButton.tsx';
import { GroupButton } from './GroupButton.tsx';
import { HandButton } from './HandButton.tsx';
import { HandLine } from './HandLine.tsx';
import { LateCard } from './LateCard.tsx';
import { Notices } from './Notices.tsx';
import { Parts } from './Parts.tsx';
import { RoundButton, RoundWay } from './RoundButton.tsx';
import { StepButton, StepWay } from './StepButton.tsx';
import { TaskCard } from './TaskCard.tsx';
import { Timer } from './Timer.tsx';
import type { Freeze } from './useFreeze.ts';
import type { Heard } from './useHeard.ts';
import { useTask } from './useTask.ts';
import { WallWay } from './WallWay.tsx';
import { WordsBell } from './WordsBell.tsx';

interface PlaceBarProps {
  readonly view: SeatView;
  readonly group: OwnGroupView;
  readonly freeze: Freeze;
  readonly heard: Heard;
  readonly beside: BesideState;
  /** What is said at the moment, and where people are called to. */
  readonly news: ReactNode;
  readonly isWallOffered: boolean;
  readonly hasTimer: boolean;
  readonly menu: ReactNode;
  onWall(): void;
}

/** What the workshop says over the board of a group: where it is, how long still, and what there is to do. */
export function PlaceBar({
  view,
  group,
  freeze,
  heard,
  beside,
  news,
  isWallOffered,
  hasTimer,
  menu,
  onWall,
}: PlaceBarProps) {
  const t = useLiveT();
  const left = useTimeLeft(group.extraSeconds);
  const { phase } = view;
  const task = useTask(phase?.id);
  const isRunning = view.stage.kind === 'running';
  const hasTask = isRunning && phase !== undefined;
  // On a phone both would be at the foot of the screen.
  const isCovered = useMatches(NARROW) && beside.shown !== undefined;
  // In a plenary people look at the board that is presented, and the others take no line of their own.
  const isWallAside = isWallOffered && view.plenary !== undefined;
  const isTaskShown = !task.isFolded && !isCovered;
  const showTask = (isShown: boolean) => {
    if (isShown && isCovered) beside.fold();
    task.fold(!isShown);
  };
  return (
    <section className={styles.over} aria-label={t('bar.label')}>
      <div className={styles.bar}>
        <div className={styles.where}>
          <PhaseTitle view={view} />
          {view.isRehearsal && <RehearsalBadge />}
          {hasTimer && isRunning && <Timer left={left} />}
          {hasTask && (
            <IconButton
              label={t(isTaskShown ? 'task.fold' : 'task.unfold')}
              isPressed={isTaskShown}
              onPress={() => showTask(!isTaskShown)}
            >
              <ListChecks size={20} aria-hidden />
            </IconButton>
          )}
          {view.round && isApart(view.round) && <RoundButton round={view.round} beside={beside} />}
          <StepButton beside={beside} />
          {isWallAside && (
            <IconButton label={t('wall.see')} onPress={onWall}>
              <LayoutGrid size={20} aria-hidden />
            </IconButton>
          )}
        </div>
        <div className={styles.tools}>
          <GroupButton group={group} you={view.you.id} isRunning={isRunning} />
          {isRunning && (
            <>
              <HandButton view={view} />
              {view.visit === undefined && <DoneButton isDone={group.isDone} />}
            </>
          )}
          <WordsBell words={view.words} unheard={heard.unheard.length} onOpen={heard.hear} />
          {menu}
        </div>
      </div>
      {news}
      <HandLine view={view} />
      <Notices view={view} freeze={freeze} />
      <WallWay isOpen={isWallOffered && !isWallAside} onGo={onWall} />
      <LateCard view={view} />
      {hasTask && isTaskShown && (
        <TaskCard phase={phase} onFold={() => task.fold(true)}>
          {featureOf(phase) === 'parts' && <Parts group={group} you={view.you.id} />}
          <RoundWay phase={phase} round={view.round} beside={beside} />
          <StepWay beside={beside} />
        </TaskCard>
      )}
    </section>
  );
}

function PhaseTitle({ view }: { readonly view: SeatView }) {
  const t = useLiveT();
  const wordsOf = usePhaseWords();
  const { phase } = view;
  if (phase === undefined || view.stage.kind !== 'running')
    return <h2 className={styles.title}>{t('bar.over')}</h2>;
  return (
    <h2 className={styles.title}>
      <bdi>{wordsOf(phase).title}</bdi>{' '}
      <span className={styles.number}>
        {t('bar.place', { number: view.stage.phase + 1, count: view.phaseCount })}
      </span>
    </h2>
  );
}
