import { featureOf, isGroupWork, takesPins } from '@parcours/shared/workshop';
import { Check, ChevronLeft, FastForward, Lock } from 'lucide-react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { usePhaseTitle } from '../../../live/plan/usePhaseTitle.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from './Agenda.module.css';
import { type AgendaRow, type Course, courseOf, currentNumber } from './agenda.ts';
import { busyOf, partsOf, undoneIn } from './attention.ts';
import { useConsole } from './ConsoleContext.tsx';
import { PinsNow } from './PinsNow.tsx';
import { Plenary } from './Plenary.tsx';
import { Rounds } from './Rounds.tsx';
import { useServerNow } from './useServerNow.ts';

/** What has been, what is, what comes and when; and what moves it on. */
export function Agenda() {
  const say = useLiveT();
  const { view } = useConsole();
  const course = courseOf(view, useServerNow());
  return (
    <section className={styles.agenda} aria-labelledby="agenda">
      <h2 id="agenda" className="visually-hidden">
        {say('console.agenda')}
      </h2>
      <Onward />
      <PinsNow />
      <Plenary />
      <Rounds />
      <CourseWords course={course} />
      <ol className={styles.rows} data-dated={view.starts.length > 0}>
        {course.rows.map((row) => (
          <PhaseRow key={row.phase.id} row={row} />
        ))}
      </ol>
    </section>
  );
}

/** The note for facilitators, the step to what comes next with what has to be known before, and the one back. */
function Onward() {
  const say = useLiveT();
  const { view, may } = useConsole();
  const current = currentNumber(view);
  const note = view.notes[view.plan[current]?.id ?? ''];
  return (
    <div className={styles.onward}>
      {note !== undefined && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      {may('go') && <NextStep />}
      {view.role === 'edit' && <p className={styles.hint}>{say('console.helper')}</p>}
    </div>
  );
}

export const NEXT = 'console-next';

function NextStep() {
  const say = useLiveT();
  const titleOf = usePhaseTitle();
  const { view, act, open } = useConsole();
  const current = currentNumber(view);
  const next = view.plan[current + 1];
  return (
    <>
      <div className={styles.steps}>
        {next === undefined ? (
          <Button variant="primary" id={NEXT} className={styles.next} onPress={() => open({ kind: 'close' })}>
            {say('console.close')}
          </Button>
        ) : (
          <Button
            variant="primary"
            id={NEXT}
            className={styles.next}
            onPress={() => void act({ do: 'go', from: current, to: current + 1 })}
          >
            {say('console.next', { title: titleOf(next) })}
          </Button>
        )}
        {current > 0 && (
          <IconButton
            label={say('console.back', { title: titleOf(view.plan[current - 1] ?? { kind: 'arrive' }) })}
            onPress={() => void act({ do: 'go', from: current, to: current - 1 })}
          >
            <ChevronLeft size={20} aria-hidden className={styles.back} />
          </IconButton>
        )}
      </div>
      {next !== undefined && <Consequences />}
    </>
  );
}

/** What the next step does, and whom it would interrupt. */
function Consequences() {
  const say = useLiveT();
  const { view } = useConsole();
  const next = view.plan[currentNumber(view) + 1];
  const { done, notDone, writing } = busyOf(view);
  const isMissingGroups = next !== undefined && isGroupWork(next) && view.groups.length === 0;
  return (
    <ul className={styles.consequences}>
      <li>{say('console.next.timer', { minutes: next?.minutes ?? 0 })}</li>
      {next?.isFrozen === true && <li>{say('console.next.frozen')}</li>}
      <StepDone />
      {isMissingGroups && <li data-tone="warning">{say('console.next.noGroups')}</li>}
      {takesPins(view.stage, view.phase) && (
        <li>{say('icebreaker.placed', { placed: view.pins.placed, count: view.seated })}</li>
      )}
      {featureOf(view.plan[currentNumber(view)]) === 'parts' && (
        <li>{say('console.parts.taken', partsOf(view))}</li>
      )}
      {view.groups.length > 0 && view.stage.kind === 'running' && (
        <li>
          {notDone.length === 0
            ? say('console.next.allDone')
            : say('console.next.busy', { done, busy: notDone.length, writing })}
        </li>
      )}
    </ul>
  );
}

/** Which groups have not done yet what the phase is for. */
function StepDone() {
  const say = useLiveT();
  const format = useFormat();
  const { view } = useConsole();
  const undone = undoneIn(view);
  if (undone === undefined) return null;
  const groups = format.list(undone.groups.map(String));
  return <li>{say(`console.next.${undone.of}`, { count: undone.groups.length, groups })}</li>;
}

/** Whether all will be over in time, and what helps where it will not. */
function CourseWords({ course: { endsAt, minutesBehind, minutesLeft } }: { readonly course: Course }) {
  const say = useLiveT();
  const format = useFormat();
  const { view, may, open } = useConsole();
  if (endsAt === undefined) return null;
  const isBehind = minutesBehind >= 1;
  const courseWords =
    minutesBehind === 0
      ? say('console.course.inTime')
      : say(isBehind ? 'console.course.behind' : 'console.course.ahead', {
          minutes: Math.abs(minutesBehind),
        });
  return (
    <div className={styles.course} data-behind={isBehind}>
      <p>
        <strong>{courseWords}</strong> {say('console.ends', { time: format.time(endsAt) })}
      </p>
      {view.isAutopilot && (
        <p className={styles.autopilot}>
          <FastForward size={15} aria-hidden className={styles.back} />
          {say('console.autopilot.state')}
        </p>
      )}
      {isBehind && may('fit') && (
        <Button size="sm" onPress={() => open({ kind: 'fit' })}>
          {say('console.fit', { minutes: minutesLeft })}
        </Button>
      )}
    </div>
  );
}

function PhaseRow({ row }: { readonly row: AgendaRow }) {
  const say = useLiveT();
  const format = useFormat();
  const titleOf = usePhaseTitle();
  const { phase, standing, planned, begins } = row;
  const isOff = planned !== undefined && begins !== undefined && Math.abs(begins - planned) >= 60_000;
  return (
    <li
      className={styles.row}
      data-standing={standing}
      aria-current={standing === 'now' ? 'step' : undefined}
    >
      <span className={styles.times}>
        {begins !== undefined && <time>{format.time(begins)}</time>}
        {isOff && standing !== 'later' && standing !== 'next' && (
          <s>
            <span className="visually-hidden">{say('console.planned')} </span>
            {format.time(planned)}
          </s>
        )}
      </span>
      <span className={styles.name}>
        <bdi>{titleOf(phase)}</bdi>
        {phase.isFrozen === true && <Lock size={13} aria-label={say('plan.frozen')} />}
      </span>
      <span className={styles.length}>
        {standing === 'past' ? (
          <Check size={15} aria-label={say('console.past')} />
        ) : (
          say('plan.minutes', { minutes: phase.minutes })
        )}
      </span>
    </li>
  );
}
