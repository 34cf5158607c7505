import { useMemo, useRef } from 'react';
import { useBoard, useUi } from '../store/hooks.ts';
import type { CanvasWords, CardNode, LegEdge } from './flowTypes.ts';
import { type CanvasView, toEdges, toNodes } from './toFlow.ts';

/** The board as React Flow draws it; what did not change since the last time are the same objects. */
export function useFlowElements(
  { moved, resized }: Pick<CanvasView, 'moved' | 'resized'>,
  words: CanvasWords,
  canEdit: boolean,
): { readonly nodes: CardNode[]; readonly edges: LegEdge[] } {
  const records = useBoard((state) => state.records);
  const selection = useUi((state) => state.selection);
  const lastNodes = useRef<CardNode[]>([]);
  const lastEdges = useRef<LegEdge[]>([]);
  const nodes = useMemo(() => {
    lastNodes.current = toNodes(records, { selection, moved, resized, canEdit, words }, lastNodes.current);
    return lastNodes.current;
  }, [records, selection, moved, resized, canEdit, words]);
  const edges = useMemo(() => {
    lastEdges.current = toEdges(records, { selection, words }, lastEdges.current);
    return lastEdges.current;
  }, [records, selection, words]);
  return { nodes, edges };
}
