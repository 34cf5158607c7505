import type { RehearsalView, Stage } from '@parcours/shared/workshop';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { RehearsalBadge } from '../RehearsalBadge.tsx';
import { useConsole } from './ConsoleContext.tsx';
import styles from './RehearsalBand.module.css';

interface RehearsalBandProps {
  /** Goes to the workshop that this is a rehearsal of; undefined where this browser does not know it. */
  readonly onBack: (() => void) | undefined;
}

/** That this is a rehearsal, how its robots are, and what can be done about them. Nothing where it is none. */
export function RehearsalBand({ onBack }: RehearsalBandProps) {
  const say = useLiveT();
  const { view } = useConsole();
  const { rehearsal, stage } = view;
  if (rehearsal === undefined) return null;
  return (
    <section className={styles.band} aria-label={say('rehearsal.state')}>
      <RehearsalBadge />
      <p>
        <RobotWords rehearsal={rehearsal} stage={stage} />
      </p>
      <RobotButton rehearsal={rehearsal} />
      {onBack !== undefined && (
        <Button size="sm" onPress={onBack}>
          {say('rehearsal.back')}
        </Button>
      )}
    </section>
  );
}

interface RobotsProps {
  readonly rehearsal: RehearsalView;
  readonly stage: Stage;
}

function RobotWords({ rehearsal, stage }: RobotsProps) {
  const say = useLiveT();
  const { called, isRunning, come, here, left } = rehearsal;
  if (stage.kind === 'closed') return say('rehearsal.over');
  if (!isRunning) return say(called === 0 ? 'rehearsal.none' : 'rehearsal.gone');
  const late = Math.max(0, called - come - left);
  return [
    say('rehearsal.here', { here, called }),
    late > 0 && say('rehearsal.late', { count: late }),
    come > here && say('rehearsal.lost', { count: come - here }),
    left > 0 && say('rehearsal.left', { count: left }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** As many come back as there were. */
const AS_BEFORE = 100;

function RobotButton({ rehearsal }: Pick<RobotsProps, 'rehearsal'>) {
  const say = useLiveT();
  const { act, may } = useConsole();
  if (!may('robots')) return null;
  if (rehearsal.isRunning)
    return (
      <Button size="sm" variant="quiet" onPress={() => void act({ do: 'robots', count: 0 })}>
        {say('rehearsal.send')}
      </Button>
    );
  return (
    <Button
      size="sm"
      variant="primary"
      onPress={() => void act({ do: 'robots', count: rehearsal.called || rehearsal.left || AS_BEFORE })}
    >
      {say('rehearsal.call')}
    </Button>
  );
}
