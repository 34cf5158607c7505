import { type SeatView, secondsShown } from '@parcours/shared/workshop';
import { useEffect, useState } from 'react';
import { useLive } from '../../../live/hooks.ts';
import { flushDrafts } from '../../../ui/useDraft.ts';

/** Whether the group's board can be changed: while it closes, for so many seconds still. */
export type Freeze =
  | { readonly kind: 'open' }
  | { readonly kind: 'closing'; readonly seconds: number }
  | { readonly kind: 'frozen' };

const OPEN: Freeze = { kind: 'open' };
const FROZEN: Freeze = { kind: 'frozen' };

/** What is being typed as it closes is handed over before, while the server takes it. */
export function useFreeze({ frozenFrom }: Pick<SeatView, 'frozenFrom'>): Freeze {
  const { serverNow } = useLive();
  const [, setTick] = useState(0);
  const left = frozenFrom === undefined ? undefined : frozenFrom - serverNow();
  useEffect(() => {
    if (left === undefined || left <= 0) return;
    const untilNext = left % 1000 || 1000;
    const timeout = setTimeout(() => {
      if (left <= 1000) flushDrafts();
      setTick((tick) => tick + 1);
    }, untilNext);
    return () => clearTimeout(timeout);
  });
  if (left === undefined) return OPEN;
  return left > 0 ? { kind: 'closing', seconds: secondsShown(left) } : FROZEN;
}
