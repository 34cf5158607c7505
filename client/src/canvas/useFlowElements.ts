import { useMemo, useRef } from 'react';
import type { Card } from '../records/cards.ts';
import { useBoard, useSessionStatus, useUi } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import type { CanvasWords, CardNode, LegEdge } from './flowTypes.ts';
import { type CanvasView, toEdges, toNodes } from './toFlow.ts';

/** The board as React Flow draws it; what did not change since the last time are the same objects. */
export function useFlowElements(
  { moved, resized, grasp }: Pick<CanvasView, 'moved' | 'resized' | 'grasp'>,
  words: CanvasWords,
): { readonly nodes: CardNode[]; readonly edges: LegEdge[] } {
  const { canEdit, rights } = useSession();
  const { state: connection } = useSessionStatus();
  const records = useBoard((state) => state.records);
  const selection = useUi((state) => state.selection);
  const lastNodes = useRef<CardNode[]>([]);
  const lastEdges = useRef<LegEdge[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with a connection ends what was one's own in a locked frame
  const nodes = useMemo(() => {
    const isFixed = ({ collection, record }: Card) =>
      rights.lockOn(records, collection, record.id) !== undefined;
    const view = { selection, moved, resized, grasp, canEdit, isFixed, words };
    lastNodes.current = toNodes(records, view, lastNodes.current);
    return lastNodes.current;
  }, [records, selection, moved, resized, grasp, canEdit, rights, connection, words]);
  const edges = useMemo(() => {
    lastEdges.current = toEdges(records, { selection, words }, lastEdges.current);
    return lastEdges.current;
  }, [records, selection, words]);
  return { nodes, edges };
}
