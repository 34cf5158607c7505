import { useState } from 'react';
import { useGroupTitle } from '../../../live/LiveWords.tsx';
import type { ShownRemark } from '../wall/RemarkPanel.tsx';
import type { Stage } from './useStage.ts';

export interface StageRemark {
  /** Undefined while nothing is being remarked. */
  readonly shown: ShownRemark | undefined;
  turn(): void;
}

/** What somebody may say of the board that another group presents, while they go along; each turn begins without it. */
export function useStageRemark(stage: Stage | undefined, isHeld: boolean): StageRemark | undefined {
  const titleOf = useGroupTitle();
  const [openIn, setOpenIn] = useState<string>();
  if (stage === undefined || stage.plenary.part !== 'guest' || !stage.isFollowing) return undefined;
  const { turn, groups, at } = stage.plenary;
  const group = groups[at];
  if (group === undefined) return undefined;
  const isOpen = openIn === turn;
  const fold = () => setOpenIn(undefined);
  return {
    shown: isOpen ? { group: group.number, title: titleOf(group), isHeld, onFold: fold } : undefined,
    turn: () => setOpenIn(isOpen ? undefined : turn),
  };
}
