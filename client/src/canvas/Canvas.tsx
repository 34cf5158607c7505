import { useCallback, useRef } from 'react';
import { useT } from '../i18n/useT.ts';
import { useSession } from '../session/SessionContext.tsx';
import styles from './Canvas.module.css';
import { LegLine } from './edges/LegLine.tsx';
import { type EdgeChange, type NodeChange, ReactFlow, ReactFlowProvider } from './flow.ts';
import type { CardNode, LegEdge } from './flowTypes.ts';
import { fromFlow, type Intent, selectionAfter } from './fromFlow.ts';
import { useCanvasKeys } from './gestures/useCanvasKeys.ts';
import { useDropPlace } from './gestures/useDropPlace.ts';
import { useMoves } from './gestures/useMoves.ts';
import { useOpeningView } from './gestures/useOpeningView.ts';
import { usePointerPresence } from './gestures/usePointerPresence.ts';
import { useResize } from './gestures/useResize.ts';
import { useReveal } from './gestures/useReveal.ts';
import { useTools } from './gestures/useTools.ts';
import { useUndoKeys } from './gestures/useUndoKeys.ts';
import '@xyflow/react/dist/base.css';
import { CardView } from './nodes/CardView.tsx';
import { Overlays } from './overlays/Overlays.tsx';
import { SketchContext } from './sketch.ts';
import { useCanvasWords, useFlowLabels } from './useCanvasWords.ts';
import { useDistance } from './useDistance.ts';
import { useFlowElements } from './useFlowElements.ts';

const NODE_TYPES = { card: CardView };
const EDGE_TYPES = { leg: LegLine };
/** From so many cards on, those out of sight are not drawn, and those far away only sketched. */
const MANY = 200;

/** The whiteboard: cards and legs, and all that can be done with them. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Board />
    </ReactFlowProvider>
  );
}

function Board() {
  const t = useT();
  const { canEdit, ui } = useSession();
  const tools = useTools();
  const { gesture, onChanges } = useChanges();
  const { nodes, edges } = useFlowElements(gesture, useCanvasWords());
  const distance = useDistance();
  const labels = useFlowLabels();
  useReveal();
  useUndoKeys();
  const canvas = useRef<HTMLDivElement>(null);
  useCanvasKeys(canvas, tools.chooseEnd);
  return (
    <div
      ref={canvas}
      className={styles.canvas}
      tabIndex={-1}
      data-distance={distance}
      {...usePointerPresence()}
      {...useDropPlace(tools.place)}
    >
      <SketchContext value={nodes.length > MANY && distance !== 'near'}>
        <ReactFlow<CardNode, LegEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          onNodesChange={onChanges}
          onEdgesChange={onChanges}
          onConnect={tools.onConnect}
          onPaneClick={tools.onPaneClick}
          onNodeClick={tools.onCardClick}
          nodesDraggable={canEdit}
          nodesConnectable={canEdit}
          onlyRenderVisibleElements={nodes.length > MANY}
          ariaLabelConfig={labels}
          aria-label={t('canvas.label')}
          dir="ltr"
          minZoom={0.1}
          maxZoom={2}
          deleteKeyCode={null}
          elevateNodesOnSelect={false}
          nodeDragThreshold={2}
          onInit={useOpeningView()}
          onMoveEnd={(_event, view) => ui.actions.setView(view)}
        >
          <Overlays placeInSight={tools.placeInSight} />
        </ReactFlow>
      </SketchContext>
    </div>
  );
}

/** Turns what React Flow reports into selections, moves and sizes. */
function useChanges() {
  const { ui } = useSession();
  const { moved, onMove } = useMoves();
  const { resized, onResize } = useResize();
  const onIntent = useCallback(
    (intent: Intent) => {
      switch (intent.kind) {
        case 'select':
          return ui.actions.select(selectionAfter(ui.getState().selection, intent));
        case 'drag':
        case 'put':
          return onMove(intent);
        case 'resize':
          return onResize(intent);
      }
    },
    [ui, onMove, onResize],
  );
  const onChanges = useCallback(
    (changes: readonly (NodeChange<CardNode> | EdgeChange<LegEdge>)[]) => fromFlow(changes).forEach(onIntent),
    [onIntent],
  );
  return { gesture: { moved, resized }, onChanges };
}
