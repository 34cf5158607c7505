import type { Barrier } from '@parcours/shared/board';
import { useShallow } from 'zustand/shallow';
import { useAnalysis, useBoard } from '../../session/hooks.ts';
import type { RecordMaps } from '../../store/boardStore.ts';

/** What stands in the way on a step, a leg or an objective as the board is, the worst first. */
export function barriersOn({ barriers }: RecordMaps, id: string): readonly Barrier[] {
  return barriersByPlace(barriers).get(id) ?? NONE;
}

const NONE: readonly Barrier[] = [];
const PLACES = new WeakMap<ReadonlyMap<string, Barrier>, ReadonlyMap<string, readonly Barrier[]>>();

function barriersByPlace(all: ReadonlyMap<string, Barrier>): ReadonlyMap<string, readonly Barrier[]> {
  const known = PLACES.get(all);
  if (known !== undefined) return known;
  const places = new Map<string, Barrier[]>();
  for (const barrier of all.values()) {
    if (barrier.removed) continue;
    const there = places.get(barrier.on);
    if (there === undefined) places.set(barrier.on, [barrier]);
    else there.push(barrier);
  }
  for (const there of places.values()) there.sort(worstFirst);
  PLACES.set(all, places);
  return places;
}

function worstFirst(a: Barrier, b: Barrier): number {
  return Number(b.blocks) - Number(a.blocks) || b.severity - a.severity || (a.id < b.id ? -1 : 1);
}

interface BarriersOn {
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
