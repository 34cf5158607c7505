import { memo, useCallback, useRef } from 'react';
import { useT } from '../i18n/useT.ts';
import { useBoard } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import { stillThere } from '../store/boardStore.ts';
import styles from './Canvas.module.css';
import { Clipboard } from './clipboard/Clipboard.tsx';
import { type EdgeChange, type NodeChange, type NodeProps, ReactFlow, ReactFlowProvider } from './flow.ts';
import type { CardNode, LegEdge } from './flowTypes.ts';
import { fromFlow, type Intent, selectionAfter } from './fromFlow.ts';
import { useAddMenu } from './gestures/useAddMenu.ts';
import { useCanvasKeys } from './gestures/useCanvasKeys.ts';
import { useContextMenu } from './gestures/useContextMenu.ts';
import { useMarquee } from './gestures/useMarquee.ts';
import { useMoves, useResize } from './gestures/useMoves.ts';
import { useDropPlace, useGrasp, usePointerPresence } from './gestures/usePointer.ts';
import { useTools } from './gestures/useTools.ts';
import { useOpeningView, useReveal, useSelectedInSight } from './gestures/useView.ts';
import { LegLine } from './Leg.tsx';
import { LowDetailContext, useIsLowDetail, useLevelOfDetail } from './levelOfDetail.ts';
import '@xyflow/react/dist/base.css';
import type { CardName } from '@parcours/shared/board';
import { useIsRenamed } from '../records/card/CardName.tsx';
import { AddNextContext } from '../records/card/CardShell.tsx';
import { type CardOf, cardKind } from '../records/cards.ts';
import { regionProps } from '../ui/regions.ts';
import { MIN_ZOOM } from './openingView.ts';
import { AddMenu } from './overlays/AddMenu.tsx';
import { ContextMenu } from './overlays/ContextMenu.tsx';
import { Overlays } from './overlays/Overlays.tsx';
import { useCanvasWords, useFlowElements, useFlowLabels } from './useFlowElements.ts';
import { usePrintedCanvas } from './usePrintedCanvas.ts';

/** From so many cards on, those out of sight are not drawn, and those seen from afar are drawn with low detail. */
const MANY = 200;

const CANVAS = 'canvas';

/** While one of these is held, a click on a card adds it to what is selected, or takes it away. */
const ADDING = ['Shift', 'Control', 'Meta'];

/** Puts the keyboard where the keys of the canvas hold. */
export function focusCanvas(): void {
  document.getElementById(CANVAS)?.focus({ preventScroll: true });
}

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
  const { grasp, onPointerDownCapture } = useGrasp();
  const words = useCanvasWords();
  const { nodes, edges } = useFlowElements({ ...gesture, grasp }, words);
  const labels = useFlowLabels();
  useReveal();
  useSelectedInSight();
  const canvas = useRef<HTMLDivElement>(null);
  const menu = useContextMenu(canvas);
  useCanvasKeys(canvas, tools, menu.openAt);
  const { place, close, onConnectEnd, onDoubleClick } = useAddMenu(tools);
  const isPrinting = usePrintedCanvas(canvas);
  const { detail, style } = useLevelOfDetail(isPrinting);
  const pointer = usePointerPresence();
  const drop = useDropPlace(tools.place);
  const onInit = useOpeningView();
  const marquee = useMarquee();
  return (
    <>
      <BoardName />
      <div
        ref={canvas}
        id={CANVAS}
        className={styles.canvas}
        tabIndex={-1}
        data-detail={detail}
        style={style}
        onPointerDownCapture={onPointerDownCapture}
        {...pointer}
        {...drop}
      >
        <AddNextContext value={tools.addNext}>
          <LowDetailContext value={nodes.length > MANY && detail !== 'full' && !isPrinting}>
            <ReactFlow<CardNode, LegEdge>
              nodes={nodes}
              edges={edges}
              nodeTypes={NODE_TYPES}
              edgeTypes={EDGE_TYPES}
              onNodesChange={onChanges}
              onEdgesChange={onChanges}
              onConnect={tools.onConnect}
              onConnectEnd={onConnectEnd}
              onDoubleClick={onDoubleClick}
              connectOnClick={false}
              zoomOnDoubleClick={false}
              onPaneClick={tools.onPaneClick}
              // A tool in hand is for wherever one clicks: on a leg, too.
              onEdgeClick={tools.onPaneClick}
              onContextMenu={menu.onContextMenu}
              onNodeClick={tools.onCardClick}
              onNodeDoubleClick={(_event, { id }) => tools.rename(id, 'all')}
              onNodeMouseEnter={(_event, { id }) => ui.actions.hover(id)}
              onNodeMouseLeave={() => ui.actions.hover(null)}
              nodesDraggable={canEdit}
              nodesConnectable={canEdit}
              onlyRenderVisibleElements={nodes.length > MANY && !isPrinting}
              ariaLabelConfig={labels}
              aria-label={t('canvas.label')}
              {...regionProps('canvas')}
              dir="ltr"
              minZoom={MIN_ZOOM}
              maxZoom={2}
              // These would listen on the whole page: removing is a key of the canvas, and Space opens and ticks things.
              deleteKeyCode={null}
              panActivationKeyCode={null}
              selectionKeyCode={null}
              multiSelectionKeyCode={ADDING}
              {...marquee}
              elevateNodesOnSelect={false}
              nodeDragThreshold={2}
              onInit={onInit}
              onMoveEnd={(_event, view) => ui.actions.setView(view)}
            >
              <Overlays placeInSight={tools.placeInSight} addNext={tools.addNext} />
            </ReactFlow>
          </LowDetailContext>
        </AddNextContext>
      </div>
      <Clipboard canvas={canvas} />
      {menu.place !== undefined && <ContextMenu place={menu.place} tools={tools} onClose={menu.close} />}
      {place !== undefined && (
        <AddMenu
          place={place}
          onAdd={(what, { at, joined }) => tools.place(what, at, joined)}
          onClose={close}
        />
      )}
    </>
  );
}

/** Over the picture on paper; on the screen it stands in the header. */
function BoardName() {
  const t = useT();
  const title = useBoard(({ meta }) => meta.title);
  return (
    <p className={styles.printedTitle} dir="auto" aria-hidden>
      {title || t('common.untitled')}
    </p>
  );
}

/** Turns what React Flow reports into selections, moves and sizes. */
function useChanges() {
  const { ui, store } = useSession();
  const { moved, onMove } = useMoves();
  const { resized, onResize } = useResize();
  const onIntent = useCallback(
    (intent: Intent) => {
      switch (intent.kind) {
        case 'select':
          return ui.actions.select(
            stillThere(store.getState().records, selectionAfter(ui.getState().selection, intent)),
          );
        case 'drag':
        case 'put':
          return onMove(intent);
        case 'resize':
          return onResize(intent);
      }
    },
    [ui, store, onMove, onResize],
  );
  const onChanges = useCallback(
    (changes: readonly (NodeChange<CardNode> | EdgeChange<LegEdge>)[]) => fromFlow(changes).forEach(onIntent),
    [onIntent],
  );
  return { gesture: { moved, resized }, onChanges };
}

interface Drawn {
  readonly isSelected: boolean;
  readonly isFixed: boolean;
  readonly isLowDetail: boolean;
}

/** A card, drawn again only when its own record or selection changes. */
const CardView = memo(function CardView({ data, selected }: NodeProps<CardNode>) {
  const { card, isFixed } = data;
  const isRenamed = useIsRenamed(card.record.id);
  const isLowDetail = useIsLowDetail() && !isRenamed;
  return draw(card, { isSelected: selected, isFixed, isLowDetail });
});

function draw<Name extends CardName>(
  { collection, record }: CardOf<Name>,
  { isSelected, isFixed, isLowDetail }: Drawn,
) {
  const kind = cardKind(collection);
  return isLowDetail && kind.drawLowDetail
    ? kind.drawLowDetail(record)
    : kind.draw({ record, isSelected, isFixed });
}

const NODE_TYPES = { card: CardView };
const EDGE_TYPES = { leg: LegLine };
