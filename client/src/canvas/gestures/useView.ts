import { useCallback, useEffect, useRef } from 'react';
import { type Card, cardsOf, findCard, sizeOf } from '../../records/cards.ts';
import type { Size } from '../../records/kind.ts';
import { useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import type { ZoomTo } from '../../store/uiStore.ts';
import { type ReactFlowInstance, useFlowStore, useReactFlow } from '../flow.ts';
import type { CardNode, LegEdge } from '../flowTypes.ts';
import { type Box, boxAround, CLEAR_OF_TOOLS, MARGIN, openingViewport, type Placed } from '../openingView.ts';

/**
 * What is in sight when the board opens: what it was opened for, what this browser last had in sight, or all of it.
 * Where that would be too small to read, it is the first persona and the beginning of the ways.
 */
export function useOpeningView(): (flow: ReactFlowInstance<CardNode, LegEdge>) => void {
  const { store, ui } = useSession();
  return useCallback(
    (flow) => {
      const { reveal, view } = ui.getState();
      const { records } = store.getState();
      const cards = [...cardsOf(records)];
      const asked = reveal === null ? [] : cardsIn(records, reveal.ids);
      if (asked.length > 0) void flow.fitView({ ...AROUND, nodes: asked });
      else if (view !== null) void flow.setViewport(view);
      else if (cards.length > 0) void flow.setViewport(openingViewport(cards.map(placed), sizeOfCanvas()));
    },
    [store, ui],
  );
}

function sizeOfCanvas(): Size {
  const { clientWidth: width, clientHeight: height } =
    document.querySelector('.react-flow') ?? document.documentElement;
  return { width, height };
}

/** The box around some cards, of which there are any. */
export function boundsOf(cards: readonly Card[]): Box {
  return boxAround(cards.map(boxOf));
}

function placed(card: Card): Placed {
  return { collection: card.collection, id: card.record.id, box: boxOf(card) };
}

function boxOf(card: Card): Box {
  return { x: card.record.x, y: card.record.y, ...sizeOf(card) };
}

/** The room that tools take, as React Flow has it. */
export const PADDING = {
  top: `${CLEAR_OF_TOOLS.top}px`,
  right: `${CLEAR_OF_TOOLS.right}px`,
  bottom: `${CLEAR_OF_TOOLS.bottom}px`,
  left: `${CLEAR_OF_TOOLS.left}px`,
} as const;

/** Room around what is brought into sight. */
const AROUND = { maxZoom: 1, padding: 0.5 } as const;

/** The cards that show these records, for React Flow; of a leg, both of its ends. */
function cardsIn({ legs }: RecordMaps, ids: readonly string[]): { id: string }[] {
  const cards = ids.flatMap((id) => {
    const leg = legs.get(id);
    return leg === undefined ? [id] : [leg.from, leg.to];
  });
  return cards.map((id) => ({ id }));
}

/** Brings records into sight when some panel asks for it. */
export function useReveal(): void {
  const flow = useReactFlow();
  const { store } = useSession();
  const reveal = useUi((state) => state.reveal);
  const bringIntoSight = useBringIntoSight();
  useEffect(() => {
    if (reveal === null) return;
    if (reveal.by === 'shift') return bringIntoSight(reveal.ids);
    const nodes = cardsIn(store.getState().records, reveal.ids);
    if (nodes.length === 0) return;
    const [first] = reveal.ids;
    const isDrawn = first !== undefined && reveal.takesKeyboard && focusRecord(first);
    const arrived = flow.fitView({ ...AROUND, nodes, duration: glideMs() });
    // Of a large board, what is out of sight is not drawn before it comes into it.
    if (first !== undefined && reveal.takesKeyboard && !isDrawn) void arrived.then(() => focusRecord(first));
  }, [reveal, flow, store, bringIntoSight]);
}

/** Puts the keyboard on a card or leg that is drawn; returns whether it is. */
export function focusRecord(id: string): boolean {
  const drawn = document.querySelector<HTMLElement | SVGElement>(
    `:is(.react-flow__node, .react-flow__edge)[data-id="${CSS.escape(id)}"]`,
  );
  drawn?.focus({ preventScroll: true });
  return drawn !== null;
}

/** Shows more or less of the board, where there is something to show. */
export function useZoom(): (to: ZoomTo) => void {
  const flow = useReactFlow();
  const { store, ui } = useSession();
  const zoom = useCallback(
    (to: ZoomTo) => {
      const duration = glideMs();
      switch (to) {
        case 'zoomIn':
          return void flow.zoomIn({ duration });
        case 'zoomOut':
          return void flow.zoomOut({ duration });
        case 'showAll':
          if (flow.getNodes().length > 0) void flow.fitView({ padding: PADDING, duration });
          return;
        case 'zoomToSelection': {
          const nodes = cardsIn(store.getState().records, [...ui.getState().selection]);
          if (nodes.length > 0) void flow.fitView({ ...AROUND, nodes, duration });
          return;
        }
      }
    },
    [flow, store, ui],
  );
  const asked = useUi((state) => state.zoom);
  useEffect(() => {
    if (asked !== null) zoom(asked.to);
  }, [asked, zoom]);
  return zoom;
}

/** Keeps the one selected card in sight where the canvas becomes smaller. */
export function useSelectedInSight(): void {
  const bringIntoSight = useBringIntoSight();
  const { ui } = useSession();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const before = useRef({ width, height });
  useEffect(() => {
    const isSmaller = width < before.current.width || height < before.current.height;
    before.current = { width, height };
    const [only, ...others] = ui.getState().selection;
    if (isSmaller && only !== undefined && others.length === 0) bringIntoSight([only]);
  }, [width, height, ui, bringIntoSight]);
}

/** Moves the canvas just as far as some cards need to be wholly in sight. */
export function useBringIntoSight(): (ids: readonly string[]) => void {
  const flow = useReactFlow();
  const { store } = useSession();
  return useCallback(
    (ids) => {
      const { records } = store.getState();
      const cards = ids.flatMap((id) => findCard(records, id) ?? []);
      if (cards.length === 0) return;
      const { x, y, zoom } = flow.getViewport();
      const { width, height } = sizeOfCanvas();
      const box = boundsOf(cards);
      const across = shiftInto(box.x * zoom + x, box.width * zoom, { from: MARGIN, to: width - MARGIN });
      const down = shiftInto(box.y * zoom + y, box.height * zoom, {
        from: MARGIN,
        to: height - (document.querySelector('[data-sheet]') ? MARGIN : CLEAR_OF_TOOLS.bottom),
      });
      if (across === 0 && down === 0) return;
      void flow.setViewport({ x: x + across, y: y + down, zoom }, { duration: glideMs() });
    },
    [flow, store],
  );
}

/** How far what begins at `start` has to be moved to lie in a range; its beginning, where it has no room there. */
function shiftInto(start: number, length: number, { from, to }: { from: number; to: number }): number {
  return start < from ? from - start : Math.max(Math.min(0, to - start - length), from - start);
}

function glideMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350;
}
