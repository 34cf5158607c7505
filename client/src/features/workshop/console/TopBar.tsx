import type { Door } from '@parcours/shared/workshop';
import { DoorOpen, EllipsisVertical, House, LayoutGrid, Link2, Minus, Pause, Play, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { useTimeLeft } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { usePhaseTitle } from '../../../live/plan/usePhaseTitle.ts';
import { Button } from '../../../ui/Button.tsx';
import { HeaderSelect } from '../../../ui/HeaderSelect.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MenuButton } from '../../../ui/popovers/MenuButton.tsx';
import { currentNumber } from './agenda.ts';
import { CallMenu } from './Calls.tsx';
import { useConsole } from './ConsoleContext.tsx';
import { Duration } from './Duration.tsx';
import { SoundButton } from './SoundButton.tsx';
import styles from './TopBar.module.css';
import { useMenu } from './useMenu.tsx';

interface TopBarProps {
  onHome(): void;
  onReport(): void;
}

/** Where the workshop stands, and how long that lasts. */
export function TopBar({ onHome, onReport }: TopBarProps) {
  const t = useT();
  const say = useLiveT();
  const { view, open, may } = useConsole();
  const items = useMenu(onReport);
  return (
    <header className={styles.bar}>
      <IconButton label={t('workshop.back')} onPress={onHome}>
        <House size={20} aria-hidden />
      </IconButton>
      <div className={styles.where}>
        <h1>
          <bdi>{view.title}</bdi>
        </h1>
        <p role="status">
          <PhaseWords />
        </p>
      </div>
      <TimerControl />
      <div className={styles.tools}>
        <p className={styles.here}>
          <strong>{view.here}</strong> {say('console.here', { seated: view.seated })}
        </p>
        {view.stage.kind !== 'draft' && view.stage.kind !== 'closed' && may('prepare') && (
          <span className={styles.door}>
            <DoorChoice />
          </span>
        )}
        <CallMenu />
        {view.groups.length > 0 && <WallButton />}
        <SoundButton />
        <span className={styles.wide}>
          {may('prepare') && (
            <IconButton label={say('console.links')} onPress={() => open({ kind: 'links' })}>
              <Link2 size={20} aria-hidden />
            </IconButton>
          )}
        </span>
        <MenuButton
          iconOnly
          label={t('common.more')}
          icon={<EllipsisVertical size={20} aria-hidden />}
          items={items}
        />
      </div>
    </header>
  );
}

function PhaseWords(): ReactNode {
  const say = useLiveT();
  const titleOf = usePhaseTitle();
  const { view } = useConsole();
  const at = currentNumber(view);
  const phase = view.plan[at];
  switch (view.stage.kind) {
    case 'draft':
    case 'lobby':
    case 'closed':
      return say(`console.stage.${view.stage.kind}`);
    case 'running':
      return (
        <>
          <strong>
            <bdi>{phase && titleOf(phase)}</bdi>
          </strong>{' '}
          {say('console.place', { place: at + 1, count: view.plan.length })}
        </>
      );
  }
}

/** The way to the wall, with whether it is open and how many remarks wait. */
function WallButton() {
  const say = useLiveT();
  const { view, seeWall } = useConsole();
  const { held } = view.remarks;
  return (
    <Button
      size="sm"
      variant={view.isWallOpen ? 'primary' : 'plain'}
      icon={<LayoutGrid size={17} aria-hidden />}
      onPress={seeWall}
    >
      {held > 0 ? say('console.part.waiting', { name: say('wall.short'), count: held }) : say('wall.short')}
    </Button>
  );
}

const DOORS: readonly Door[] = ['open', 'ask', 'closed'];

function DoorChoice() {
  const say = useLiveT();
  const { view, act } = useConsole();
  return (
    <HeaderSelect
      label={say('console.door')}
      icon={<DoorOpen size={18} aria-hidden />}
      value={view.door}
      options={DOORS.map((value) => ({ value, label: say(`console.door.${value}`) }))}
      onChange={(door) => void act({ do: 'prepare', change: { door } })}
    />
  );
}

/** So long a timer runs that somebody starts by hand. */
const BY_HAND_SECONDS = 5 * 60;

/** The timer, and what makes it longer, shorter or stand still. */
function TimerControl() {
  const say = useLiveT();
  const { view, act, may } = useConsole();
  const isFree = view.stage.kind !== 'running' && view.timer.kind === 'none';
  if (isFree) return null;
  return (
    <div className={styles.timer}>
      <TimerFace />
      {may('timer-add') && view.timer.kind !== 'none' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends
        <div className={styles.controls} role="group" aria-label={say('console.timer')}>
          <IconButton
            label={say('console.timer.less')}
            onPress={() => void act({ do: 'timer-add', seconds: -60 })}
          >
            <Minus size={16} aria-hidden />
            <span className={styles.by} aria-hidden>
              1
            </span>
          </IconButton>
          <PauseButton />
          <IconButton
            label={say('console.timer.more')}
            onPress={() => void act({ do: 'timer-add', seconds: 120 })}
          >
            <Plus size={16} aria-hidden />
            <span className={styles.by} aria-hidden>
              2
            </span>
          </IconButton>
        </div>
      )}
      {may('timer-start') && view.timer.kind === 'none' && (
        <Button size="sm" onPress={() => void act({ do: 'timer-start', seconds: BY_HAND_SECONDS })}>
          {say('console.timer.start')}
        </Button>
      )}
    </div>
  );
}

function PauseButton() {
  const say = useLiveT();
  const { view, act } = useConsole();
  const isPaused = view.timer.kind === 'paused';
  return (
    <IconButton
      label={say(isPaused ? 'console.timer.resume' : 'console.timer.pause')}
      onPress={() => void act({ do: isPaused ? 'timer-resume' : 'timer-pause' })}
    >
      {isPaused ? <Play size={18} aria-hidden /> : <Pause size={18} aria-hidden />}
    </IconButton>
  );
}

/** Read when somebody goes there, and not by itself: what is worth saying is said elsewhere. */
export function TimerFace() {
  const say = useLiveT();
  const left = useTimeLeft();
  switch (left.kind) {
    case 'none':
      return null;
    case 'over':
      return (
        <p className={styles.face} role="timer" data-kind="over">
          <span>{say('console.timer.over')}</span> <Duration seconds={left.since / 1000} />
        </p>
      );
    case 'running':
    case 'paused':
      return (
        <p className={styles.face} role="timer" data-kind={left.kind}>
          {left.kind === 'paused' && <span>{say('console.timer.paused')} </span>}
          <Duration seconds={Math.ceil(left.left / 1000)} />
        </p>
      );
  }
}
