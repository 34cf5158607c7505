import type { SeatView } from '@parcours/shared/workshop';
import { useEffect, useState } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { useToast } from '../../../ui/toasts.tsx';

/** Whether somebody looks at the wall; when it closes they are told, and are at their own board again. */
export function useAtWall({ isWallOpen }: Pick<SeatView, 'isWallOpen'>) {
  const t = useLiveT();
  const toast = useToast();
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    if (!isThere || isWallOpen) return;
    setThere(false);
    toast({ tone: 'info', message: t('wall.closed.back') });
  }, [isThere, isWallOpen, toast, t]);
  return { isThere: isThere && isWallOpen, go: () => setThere(true), back: () => setThere(false) };
}
