import type { CallView, SeatView } from '@parcours/shared/workshop';
import { useEffect } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import type { AnsweredCall } from '../call/useAnswer.ts';
import type { Stage } from '../plenary/useStage.ts';
import { useWallAddress } from './useWallAddress.ts';

interface Led {
  readonly call: AnsweredCall<CallView> | undefined;
  readonly stage: Stage | undefined;
}

/**
 * Whether somebody looks at the wall, by themselves or since they were called there. When it closes they are told, and are
 * at their own board again; so are those who go along to a board.
 */
export function useAtWall(workshop: string, { isWallOpen }: Pick<SeatView, 'isWallOpen'>, led: Led) {
  const t = useLiveT();
  const toast = useToast();
  const { call, stage } = led;
  const called = call?.answer.kind === 'there' ? call.called.where.kind : undefined;
  const isFollowing = stage?.isFollowing === true;
  const { isThere, go, back } = useWallAddress(workshop, () => {
    if (called === 'wall') call?.back();
  });
  const isLedAway = called === 'board' || isFollowing;
  useEffect(() => {
    if (called === 'wall') go();
  }, [called, go]);
  const isShut = isThere && !isWallOpen;
  useEffect(() => {
    if (isLedAway) back();
  }, [isLedAway, back]);
  useEffect(() => {
    if (!isShut) return;
    back();
    toast({ tone: 'info', message: t('wall.closed.back') });
  }, [isShut, back, toast, t]);
  return {
    isThere: isThere && isWallOpen,
    go: () => {
      if (isFollowing) stage.call.back();
      go();
    },
    back,
  };
}
