import type { Barrier } from '@parcours/shared/board';
import { useShallow } from 'zustand/shallow';
import { useAnalysis, useBoard } from '../../session/hooks.ts';
import { barriersOn } from './barriersOn.ts';

export interface BarriersOn {
  /** Those that stand in the way as the board is, the worst first. */
  readonly barriers: readonly Barrier[];
  /** Those of them that the current "what if" takes away. */
  readonly lifted: number;
  /** Some barrier that is left blocks the way, for somebody. */
  readonly blocks: boolean;
  /** Some barrier blocked the way, and the "what if" took away all that did. */
  readonly wouldOpen: boolean;
}

/** What stands in the way on a step, a leg or an objective. */
export function useBarriersOn(id: string): BarriersOn {
  const barriers = useBoard(useShallow(({ records }) => barriersOn(records, id)));
  const left = useAnalysis(
    useShallow(({ whatIf }) => barriers.filter((barrier) => !whatIf.removed.has(barrier.id))),
  );
  const blocks = left.some((barrier) => barrier.blocks);
  return {
    barriers,
    lifted: barriers.length - left.length,
    blocks,
    wouldOpen: !blocks && barriers.some((barrier) => barrier.blocks),
  };
}
