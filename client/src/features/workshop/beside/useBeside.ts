import { featureOf, type RoundView, type SeatView } from '@parcours/shared/workshop';
import { useEffect, useState } from 'react';
import { forgetPaper } from '../../../local/keptPapers.ts';
import { NARROW } from '../../../ui/narrow.ts';
import type { Freeze } from '../bar/useFreeze.ts';
import { isWriting } from '../call/writing.ts';

/** What a phase is done in, where that is not the board itself. */
export type Step = 'findings' | 'commit' | 'close';

/** What stands beside the board: what is written in a round, or what the phase is done in. */
type Beside = 'round' | Step;

export interface BesideState {
  /** What the phase is done in. */
  readonly step: Step | undefined;
  readonly shown: Beside | undefined;
  /** Somebody asked for it, so that the keyboard goes there. */
  readonly isAsked: boolean;
  show(what: Beside): void;
  fold(): void;
}

/**
 * A round comes into sight with its opening, and stays for what comes of it; other steps come with their phase, unless
 * somebody writes.
 */
export function useBeside(workshop: string, view: SeatView, freeze: Freeze): BesideState {
  const { round } = view;
  const step = stepOf(view, freeze);
  const moment = [round?.id, view.stage.kind, view.phase?.id, step].join(' ');
  const atFirst = { moment, shown: firstShown(round, step), isAsked: false };
  const [state, setState] = useState(atFirst);
  if (state.moment !== moment) {
    // Whoever writes goes on in their field: what comes beside the board would take its place.
    const stays = isWriting() && atFirst.shown !== 'round';
    setState(stays ? { ...state, moment } : atFirst);
  }
  const isOver = !isWritten(round);
  useEffect(() => {
    if (isOver) forgetPaper(workshop);
  }, [workshop, isOver]);
  return {
    step,
    shown: state.shown === 'round' && round === undefined ? undefined : state.shown,
    isAsked: state.isAsked,
    show: (shown) => setState({ moment, shown, isAsked: true }),
    fold: () => setState({ moment, shown: undefined, isAsked: false }),
  };
}

/** Until the boards are closed people go on with what they write. */
function stepOf(view: SeatView, freeze: Freeze): Step | undefined {
  if (view.stage.kind === 'closed') return freeze.kind === 'closing' ? undefined : 'close';
  if (view.stage.kind !== 'running') return undefined;
  switch (featureOf(view.phase)) {
    case 'checks':
      return 'findings';
    case 'commitments':
      return 'commit';
    case 'question':
      return 'close';
    default:
      return undefined;
  }
}

/** Whether the round has a place of its own: the last question stands in what the close is done in. */
export function isApart(round: RoundView | undefined): boolean {
  return round !== undefined && round.kind !== 'question';
}

function firstShown(round: RoundView | undefined, step: Step | undefined): Beside | undefined {
  if (isWritten(round) && isApart(round)) return 'round';
  // On a phone it would cover what somebody may be writing in; the task leads there.
  return step === 'close' || !matchMedia(NARROW).matches ? step : undefined;
}

function isWritten(round: RoundView | undefined): boolean {
  return round?.standing.kind === 'open' || round?.standing.kind === 'closing';
}
