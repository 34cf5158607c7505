import type { CardName } from '@parcours/shared/board';
import { memo, useCallback, useRef } from 'react';
import { useT } from '../i18n/useT.ts';
import { CardMarks } from '../records/card/CardMarks.tsx';
import { useIsRenamed } from '../records/card/CardName.tsx';
import { AddNextContext } from '../records/card/CardShell.tsx';
import { useAbout } from '../records/card/useAbout.ts';
import { type CardOf, cardKind } from '../records/cards.ts';
import { useBoard, useUi } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import { stillThere } from '../store/boardStore.ts';
import { regionProps } from '../ui/regions.ts';
import styles from './Canvas.module.css';
import { ImportHere } from './clipboard/ImportHere.tsx';
import { ManyNotes } from './clipboard/ManyNotes.tsx';
import { useClipboard } from './clipboard/useClipboard.ts';
import { FarCanvas } from './far/FarCanvas.tsx';
import { FarCard } from './far/FarElements.tsx';
import { useFarIntent } from './far/farIntent.ts';
import { type Far, useFar } from './far/useFar.ts';
import {
  type EdgeChange,
  type NodeChange,
  type NodeProps,
  ReactFlow,
  ReactFlowProvider,
  useFlowStore,
} from './flow.ts';
import type { CardNode, LegEdge } from './flowTypes.ts';
import { fromFlow, type Intent, selectionAfter } from './fromFlow.ts';
import { useAddMenu } from './gestures/useAddMenu.ts';
import { useCanvasKeys } from './gestures/useCanvasKeys.ts';
import { useContextMenu } from './gestures/useContextMenu.ts';
import { useFollow } from './gestures/useFollow.ts';
import { useGlideStop } from './gestures/useGlideStop.ts';
import { useMarquee } from './gestures/useMarquee.ts';
import { useMoves } from './gestures/useMoves.ts';
import { usePanning } from './gestures/usePanning.ts';
import { useDropPlace, useGrasp, usePointerPresence } from './gestures/usePointer.ts';
import { useResize } from './gestures/useResize.ts';
import { useTools } from './gestures/useTools.ts';
import {
  CANVAS,
  MAX_ZOOM,
  useLeastZoom,
  useOpeningView,
  useReveal,
  useSelectedInSight,
} from './gestures/useView.ts';
import { LegLine } from './Leg.tsx';
import { FarContext, useIsDrawnFar, useLevelOfDetail } from './levelOfDetail.ts';
import { AddMenu } from './overlays/AddMenu.tsx';
import { ContextMenu } from './overlays/ContextMenu.tsx';
import { Guides } from './overlays/Guides.tsx';
import { Overlays } from './overlays/Overlays.tsx';
import { TidyPreview } from './tidy/TidyPreview.tsx';
import { useCanvasWords, useFlowElements, useFlowLabels } from './useFlowElements.ts';
import { usePrintedCanvas } from './usePrintedCanvas.ts';
import { useRoutes } from './useRoutes.ts';

/** From so many cards on, those out of sight are not drawn. */
const MANY = 200;

/** While one of these is held, a click on a card adds it to what is selected, or takes it away. */
const ADDING = ['Shift', 'Control', 'Meta'];

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
  const { canEdit, ui, presence } = useSession();
  const tools = useTools();
  const canvas = useRef<HTMLDivElement>(null);
  const isPrinting = usePrintedCanvas(canvas);
  const routes = useRoutes(useBoard((state) => state.records));
  const far = useFar(canvas, routes, isPrinting);
  const { gesture, guides, onChanges } = useChanges(far);
  const { grasp, onPointerDownCapture } = useGrasp();
  const words = useCanvasWords();
  const { nodes, edges } = useFlowElements({ ...gesture, grasp, routes, only: far?.only }, words);
  const labels = useFlowLabels();
  useReveal();
  useSelectedInSight();
  useFollow();
  const menu = useContextMenu(canvas);
  const clipboard = useClipboard(canvas);
  useCanvasKeys(canvas, tools, menu.openAt);
  const { place, close, onConnectEnd, onDoubleClick } = useAddMenu(tools);
  const { detail, style } = useLevelOfDetail(isPrinting);
  const pointer = usePointerPresence();
  const drop = useDropPlace(tools.place);
  const onInit = useOpeningView();
  const { isPanning, wheel } = usePanning(canvas);
  const marquee = useMarquee(isPanning);
  const glide = useGlideStop();
  const isTidying = useUi(({ tidy }) => tidy !== null && tidy.plan !== null);
  const leastZoom = useLeastZoom();
  // React Flow hears of other nodes after it is drawn: until then it would draw all of those that it has.
  const had = useFlowStore((state) => state.nodes.length);
  const isLarge = Math.max(nodes.length, had) > MANY;
  return (
    <>
      <BoardName />
      <div
        ref={canvas}
        id={CANVAS}
        className={styles.canvas}
        tabIndex={-1}
        data-detail={detail}
        data-panning={isPanning || undefined}
        data-tidy={isTidying || undefined}
        style={style}
        onPointerDownCapture={onPointerDownCapture}
        {...pointer}
        {...drop}
      >
        <AddNextContext value={tools.addNext}>
          <FarContext value={far !== null}>
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
              onEdgeClick={tools.onLegClick}
              onContextMenu={menu.onContextMenu}
              onNodeClick={tools.onCardClick}
              onNodeDoubleClick={(_event, { id }) => tools.rename(id, 'all')}
              onNodeMouseEnter={(_event, { id }) => ui.actions.hover(id)}
              onNodeMouseLeave={() => ui.actions.hover(null)}
              nodesDraggable={canEdit}
              nodesConnectable={canEdit}
              onlyRenderVisibleElements={isLarge && !isPrinting}
              ariaLabelConfig={labels}
              aria-label={t('canvas.label')}
              {...regionProps('canvas')}
              dir="ltr"
              minZoom={leastZoom}
              maxZoom={MAX_ZOOM}
              // These would listen on the whole page: removing is a key of the canvas, and Space opens and ticks things.
              deleteKeyCode={null}
              panActivationKeyCode={null}
              selectionKeyCode={null}
              multiSelectionKeyCode={ADDING}
              {...wheel}
              {...marquee}
              elevateNodesOnSelect={false}
              nodeDragThreshold={2}
              onInit={onInit}
              onMoveStart={glide.onMoveStart}
              onMoveEnd={(_event, view) => {
                glide.onRest();
                if (presence.store.getState().self.follows === null) ui.actions.setView(view);
              }}
            >
              {far !== null && <FarCanvas moved={gesture.moved} routes={routes} pointed={far.pointed} />}
              <Overlays placeInSight={tools.placeInSight} addNext={tools.addNext} />
              <Guides guides={guides} />
              <TidyPreview />
            </ReactFlow>
          </FarContext>
        </AddNextContext>
      </div>
      <ImportHere />
      {clipboard.asked !== undefined && <ManyNotes {...clipboard.asked} />}
      <Said />
      {menu.place !== undefined && (
        <ContextMenu place={menu.place} tools={tools} clipboard={clipboard} onClose={menu.close} />
      )}
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

/** Tells those who do not see it what was done with cards. */
function Said() {
  const t = useT();
  const said = useUi((state) => state.said);
  return (
    <p className="visually-hidden" role="status">
      {said !== null && <span key={said.key}>{t(`canvas.said.${said.what}`, { count: said.count })}</span>}
    </p>
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
function useChanges(far: Far | null) {
  const { ui, store } = useSession();
  const { moved, guides: guidesOfMove, onMove } = useMoves();
  const { resized, guides: guidesOfSize, onResize } = useResize();
  const meantFromAfar = useFarIntent(far);
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
    (changes: readonly (NodeChange<CardNode> | EdgeChange<LegEdge>)[]) =>
      fromFlow(changes).map(meantFromAfar).forEach(onIntent),
    [onIntent, meantFromAfar],
  );
  return { gesture: { moved, resized }, guides: resized === null ? guidesOfMove : guidesOfSize, onChanges };
}

interface Drawn {
  readonly isSelected: boolean;
  readonly isFixed: boolean;
}

/** A card, drawn again only when its own record or selection changes. */
const CardView = memo(function CardView({ data, selected }: NodeProps<CardNode>) {
  const { card, isFixed } = data;
  const isRenamed = useIsRenamed(card.record.id);
  useAbout(card.record.id);
  const isFar = useIsDrawnFar() && !isRenamed;
  if (isFar) return <FarCard card={card} />;
  return (
    <>
      {draw(card, { isSelected: selected, isFixed })}
      <CardMarks of={card.record.id} />
    </>
  );
});

function draw<Name extends CardName>({ collection, record }: CardOf<Name>, { isSelected, isFixed }: Drawn) {
  return cardKind(collection).draw({ record, isSelected, isFixed });
}

const NODE_TYPES = { card: CardView };
const EDGE_TYPES = { leg: LegLine };
