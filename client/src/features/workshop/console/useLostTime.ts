import type { StaffView } from '@parcours/shared/workshop';
import { useEffect, useRef, useState } from 'react';
import { useLine, useLive } from '../../../live/hooks.ts';

/** What a server that was started again was away for, while a timer went on. */
export interface LostTime {
  readonly seconds: number;
  dismiss(): void;
}

/** Shorter is not worth a word. */
const LEAST_SECONDS = 5;

/** Undefined where the server was not away, or somebody has turned the timer since it is back. */
export function useLostTime({ servedSince, timer }: StaffView): LostTime | undefined {
  const { line } = useLine();
  const { serverNow } = useLive();
  const before = useRef<{ readonly servedSince: number; lastHeard: number }>(undefined);
  const [lost, setLost] = useState<{ readonly seconds: number; readonly endsAt: number }>();
  const endsAt = timer.kind === 'running' ? timer.endsAt : undefined;
  useEffect(() => {
    const known = before.current;
    if (line !== 'open') {
      // Heard last when the line was lost, and not each time that it is tried again.
      if (known && known.lastHeard === Number.POSITIVE_INFINITY) known.lastHeard = serverNow();
      return;
    }
    before.current = { servedSince, lastHeard: Number.POSITIVE_INFINITY };
    if (known === undefined || known.servedSince === servedSince || endsAt === undefined) return;
    const seconds = Math.round((serverNow() - known.lastHeard) / 1000);
    if (seconds >= LEAST_SECONDS) setLost({ seconds, endsAt });
  }, [line, servedSince, endsAt, serverNow]);
  if (lost === undefined || lost.endsAt !== endsAt) return undefined;
  return { seconds: lost.seconds, dismiss: () => setLost(undefined) };
}
