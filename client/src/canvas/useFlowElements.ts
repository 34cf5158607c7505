import { useMemo, useRef } from 'react';
import { useBoard, useUi } from '../store/hooks.ts';
import type { CanvasWords, CardNode, LegEdge } from './flowTypes.ts';
import { type CanvasView, toEdges, toNodes } from './toFlow.ts';

interface FlowElements {
  readonly nodes: CardNode[];
  readonly edges: LegEdge[];
}

/** The board as React Flow draws it; what did not change since the last time are the same objects. */
export function useFlowElements(
  gesture: Pick<CanvasView, 'moved' | 'resized'>,
  words: CanvasWords,
  canEdit: boolean,
): FlowElements {
  const { moved, resized } = gesture;
  const records = useBoard((state) => state.records);
  const selection = useUi((state) => state.selection);
  const last = useRef<FlowElements>({ nodes: [], edges: [] });
  return useMemo(() => {
    const view: CanvasView = { selection, moved, resized, canEdit, words };
    last.current = {
      nodes: toNodes(records, view, last.current.nodes),
      edges: toEdges(records, view, last.current.edges),
    };
    return last.current;
  }, [records, selection, moved, resized, canEdit, words]);
}
