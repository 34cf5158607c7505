import { type RoundView, type SeatView, takesPins } from '@parcours/shared/workshop';
import { Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTimeLeft } from '../../../live/hooks.ts';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import { keepPlace } from '../../../local/seats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Members } from '../bar/GroupButton.tsx';
import { HandLine } from '../bar/HandLine.tsx';
import { Notices } from '../bar/Notices.tsx';
import { Timer } from '../bar/Timer.tsx';
import type { Heard } from '../bar/useHeard.ts';
import { WordStrip } from '../bar/WordStrip.tsx';
import { usePhaseWords } from '../phaseWords.ts';
import { ReadTask } from '../ReadTask.tsx';
import { FourWords } from '../seat/FourWords.tsx';
import { useKeptPlace } from '../useKeptPlace.ts';
import { InRehearsal } from './InRehearsal.tsx';
import { LobbyFrame } from './LobbyFrame.tsx';
import styles from './lobby.module.css';

interface WaitingRoomProps {
  readonly view: SeatView;
  readonly workshopId: string;
  readonly heard: Heard;
  readonly hasTimer: boolean;
  readonly menu: ReactNode;
  /** The picture with pins, while there is one. */
  readonly icebreaker: ReactNode;
  /** A board to try, once somebody wants it. */
  practice(): ReactNode;
  /** What everybody is asked last. */
  question(round: RoundView): ReactNode;
}

const OPEN = { kind: 'open' } as const;

/** Where people are before their group is at its board: who they are, what comes, and with whom. */
export function WaitingRoom({ view, workshopId, heard, hasTimer, menu, ...slots }: WaitingRoomProps) {
  const t = useLiveT();
  const { alias, standing } = view.you;
  const isIn = standing === 'in';
  const isOver = view.stage.kind === 'closed';
  return (
    <LobbyFrame menu={<div className={styles.menu}>{menu}</div>}>
      <div className={styles.strips}>
        <WordStrip unheard={heard.unheard} onHeard={heard.hear} />
        <HandLine view={view} />
        <Notices view={view} freeze={OPEN} />
      </div>
      <div className={styles.invitation}>
        <p className={styles.host}>
          <bdi>{view.title}</bdi>
        </p>
        <h1 className={styles.title}>{t(isIn ? 'lobby.in.title' : 'seat.knocking.title', { alias })}</h1>
        {view.isRehearsal && <InRehearsal />}
        <p className={styles.soft}>{t(isIn ? 'lobby.in.stay' : 'seat.knocking.text')}</p>
        {isIn && (
          <p className={styles.others}>
            <Users size={18} aria-hidden />
            {t('lobby.in.others', { count: Math.max(0, view.here - 1) })}
          </p>
        )}
      </div>
      <Now view={view} hasTimer={hasTimer} />
      {view.round?.kind === 'question' && <Asked>{slots.question(view.round)}</Asked>}
      {slots.icebreaker && <Pinned view={view}>{slots.icebreaker}</Pinned>}
      <YourGroup view={view} />
      {!isOver && <Practice practice={slots.practice} />}
      <WayBack workshopId={workshopId} />
      {!isOver && <WhatComes />}
    </LobbyFrame>
  );
}

/** The phase that takes place, where it has a task for everybody. */
function Now({ view, hasTimer }: Pick<WaitingRoomProps, 'view' | 'hasTimer'>) {
  const t = useLiveT();
  const wordsOf = usePhaseWords();
  const left = useTimeLeft(view.group?.extraSeconds);
  const { phase } = view;
  if (phase === undefined || view.stage.kind !== 'running') return null;
  const { title, task, more } = wordsOf(phase);
  return (
    <section className={styles.card} aria-labelledby="now">
      <div className={styles.now}>
        <h2 id="now">
          <bdi>{title}</bdi>
        </h2>
        <span className={styles.soft}>
          {t('bar.place', { number: view.stage.phase + 1, count: view.phaseCount })}
        </span>
        {hasTimer && <Timer left={left} />}
      </div>
      <p dir="auto">{task}</p>
      <ReadTask text={task} />
      {more !== undefined && (
        <p className={styles.soft}>
          {t('task.example')} {more.example}
        </p>
      )}
    </section>
  );
}

/** The picture, under what is to be done on it; after that, what came of it. */
function Pinned({ view, children }: { readonly view: SeatView; readonly children: ReactNode }) {
  const t = useLiveT();
  return (
    <section className={styles.card} aria-labelledby="pins">
      <h2 id="pins">{t(takesPins(view.stage, view.phase) ? 'icebreaker.title' : 'icebreaker.result')}</h2>
      {children}
    </section>
  );
}

/** Somebody without a group has no board beside which it would stand. */
function Asked({ children }: { readonly children: ReactNode }) {
  const t = useLiveT();
  return (
    <section className={styles.card} aria-labelledby="question">
      <h2 id="question">{t('round.question.title')}</h2>
      {children}
    </section>
  );
}

/** Kept nowhere, and gone without a loss when the groups are made. */
function Practice({ practice }: Pick<WaitingRoomProps, 'practice'>) {
  const t = useLiveT();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.card} aria-labelledby="practice">
      <h2 id="practice">{t('practice.title')}</h2>
      <p className={styles.soft}>{t('practice.about')}</p>
      {isOpen && practice()}
      <div>
        <Button size="sm" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'practice.close' : 'practice.open')}
        </Button>
      </div>
    </section>
  );
}

function YourGroup({ view: { group, you } }: Pick<WaitingRoomProps, 'view'>) {
  const t = useLiveT();
  const titleOf = useGroupTitle();
  if (group === undefined) return null;
  return (
    <section className={styles.card} aria-labelledby="group">
      <h2 id="group">{t('group.yours', { group: titleOf(group) })}</h2>
      <Members group={group} you={you.id} />
    </section>
  );
}

/** Until it was taken note of; after that it is in the menu. */
function WayBack({ workshopId }: Pick<WaitingRoomProps, 'workshopId'>) {
  const t = useLiveT();
  const place = useKeptPlace(workshopId);
  if (place?.seat === undefined || place.seat.wayBack.length === 0 || place.hasWords === true) return null;
  return (
    <section className={styles.card} aria-labelledby="way-back">
      <h2 id="way-back">{t('seat.words.title')}</h2>
      <FourWords words={place.seat.wayBack} />
      <div>
        <Button size="sm" onPress={() => keepPlace({ ...place, hasWords: true })}>
          {t('seat.words.kept')}
        </Button>
      </div>
    </section>
  );
}

const STEPS = ['1', '2', '3'] as const;

function WhatComes() {
  const t = useLiveT();
  return (
    <section className={styles.next} aria-labelledby="next">
      <h2 id="next">{t('lobby.next.title')}</h2>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`lobby.next.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}
