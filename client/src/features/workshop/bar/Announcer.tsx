import {
  CLOSING_MILLISECONDS,
  type Phase,
  type RoundView,
  type SeatView,
  secondsShown,
  type TimeLeft,
} from '@parcours/shared/workshop';
import { useEffect, useRef, useState } from 'react';
import { useTimeLeft } from '../../../live/hooks.ts';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import { usePhaseWords } from '../phaseWords.ts';
import { markPassed } from './marks.ts';

interface AnnouncerProps {
  readonly view: SeatView;
  /** Who has folded the timer away does not hear of it either. */
  readonly saysTime: boolean;
}

/** What is read aloud, and disturbs nobody: another phase, another group, somebody who comes, and the time five times at most. */
export function Announcer({ view, saysTime }: AnnouncerProps) {
  const [said, say] = useState('');
  usePhaseSaid(view, say);
  useGroupSaid(view, say);
  useComingSaid(view, say);
  useRoundSaid(view, say);
  const { group } = view;
  useTimeSaid(view.phase, useTimeLeft(group?.extraSeconds), saysTime ? say : ignore);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

type Say = (text: string) => void;

const ignore: Say = () => {};

/** Says what becomes of `value`, not what it is at first. */
function useChange<Value>(value: Value, onChange: (value: Value) => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (Object.is(before.current, value)) return;
    before.current = value;
    onChange(value);
  });
}

function usePhaseSaid(view: SeatView, say: Say): void {
  const t = useLiveT();
  const wordsOf = usePhaseWords();
  const { phase } = view;
  useChange(`${view.stage.kind} ${phase?.id}`, () => {
    if (view.stage.kind === 'closed') say(t('bar.over'));
    if (view.stage.kind !== 'running' || phase === undefined) return;
    const { title, task } = wordsOf(phase);
    say([`${title}.`, t('timer.said.begin', { minutes: phase.minutes }), firstSentence(task)].join(' '));
  });
}

function firstSentence(text: string): string {
  return /^.*?[.?!؟](?=\s|$)/s.exec(text)?.[0] ?? text;
}

function useGroupSaid({ group }: SeatView, say: Say): void {
  const t = useLiveT();
  const titleOf = useGroupTitle();
  useChange(group?.number, () => {
    if (group !== undefined) say(`${t('group.yours', { group: titleOf(group) })}.`);
  });
}

function useComingSaid({ hands, you }: SeatView, say: Say): void {
  const t = useLiveT();
  const taker = hands.find(({ seat, isForGroup }) => isForGroup || seat === you.id)?.taker;
  useChange(taker, () => {
    if (taker !== undefined) say(`${t('hand.coming', { name: taker })}.`);
  });
}

function useRoundSaid({ round }: SeatView, say: Say): void {
  const t = useLiveT();
  useChange(round && `${round.id} ${round.standing.kind}`, () => {
    if (round !== undefined) say(roundWords(t, round));
  });
}

function roundWords(t: ReturnType<typeof useLiveT>, { kind, standing }: RoundView): string {
  switch (standing.kind) {
    case 'open':
      return t(`round.${kind}.opened`);
    case 'closing':
      return t(`round.${kind}.closing`, { seconds: CLOSING_MILLISECONDS[kind] / 1000 });
    case 'ended':
      if ('named' in standing.result) return t('round.private.named', { count: standing.result.named });
      return 'voters' in standing.result
        ? t('round.vote.voters', { count: standing.result.voters })
        : t('round.question.ended');
    case 'discarded':
      return t('round.discarded');
  }
}

function useTimeSaid(phase: Phase | undefined, left: TimeLeft, say: Say): void {
  const t = useLiveT();
  const seconds = left.kind === 'running' ? secondsShown(left.left) : left.kind === 'over' ? 0 : undefined;
  const before = useRef(seconds);
  useEffect(() => {
    const earlier = before.current;
    before.current = seconds;
    if (phase === undefined || earlier === undefined || seconds === undefined) return;
    const mark = markPassed(earlier, seconds, phase.minutes * 60);
    if (mark === undefined) return;
    if (mark === 'half') say(t('timer.said.half'));
    else if (mark === 0) say(t('timer.said.over'));
    else say(t('timer.said.left', { minutes: mark / 60 }));
  });
}
