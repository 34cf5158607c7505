import {
  remaining,
  type Shown,
  type TimeLeft,
  type Timer,
  type WorkshopView,
} from '@parcours/shared/workshop';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useLive } from './LiveContext.tsx';
import type { LiveState } from './liveWorkshop.ts';

export { LiveProvider, useLive } from './LiveContext.tsx';

/** How the line to the workshop is, and why it ended. */
export function useLine(): Pick<LiveState, 'line' | 'ended'> {
  const { store } = useLive();
  const line = useStore(store, (state) => state.line);
  const ended = useStore(store, (state) => state.ended);
  return { line, ...(ended !== undefined && { ended }) };
}

/** What the server said last; undefined before its first word. */
export function useView(): WorkshopView | undefined {
  return useStore(useLive().store, ({ view }) => view);
}

/** Whether a facilitator lets whoever follows only look. */
export function useIsMuted(): boolean {
  const view = useView();
  return view?.kind === 'seat' && view.you.isMuted;
}

/** What the presenter of the plenary shows now. */
export function useShown(): Shown | undefined {
  return useStore(useLive().store, ({ shown }) => shown);
}

const NO_TIMER: TimeLeft = { kind: 'none' };

/** What the timer of the phase shows, to a group that has so many seconds more; anew at each full second of it. */
export function useTimeLeft(extraSeconds = 0): TimeLeft {
  return useLeftOf(useView()?.timer, extraSeconds);
}

/** What a timer shows. */
export function useLeftOf(timer: Timer | undefined, extraSeconds = 0): TimeLeft {
  const { serverNow } = useLive();
  useTick(timer?.kind === 'running' ? serverNow() - timer.endsAt : undefined);
  return timer === undefined ? NO_TIMER : remaining(timer, serverNow(), extraSeconds);
}

/** Draws again when `phase`, in ms, comes to the next full second; undefined where nothing passes. */
function useTick(phase: number | undefined): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (phase === undefined) return;
    // A little late rather than early: then the same second would be drawn again.
    const untilNext = 1000 - (((phase % 1000) + 1000) % 1000) + 5;
    const timeout = setTimeout(() => setTick((tick) => tick + 1), untilNext);
    return () => clearTimeout(timeout);
  });
}
