import { useCallback, useEffect, useMemo, useRef } from 'react';
import { isStill } from '../../local/look.ts';
import { type Card, cardsOf, findCard, isHidden } from '../../records/cards.ts';
import type { Size } from '../../records/kind.ts';
import { useBoard, useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import type { ZoomTo } from '../../store/uiStore.ts';
import { boxAround, boxOf } from '../boxes.ts';
import {
  getViewportForBounds,
  type ReactFlowInstance,
  type Rect,
  useFlowStore,
  useReactFlow,
  type Viewport,
} from '../flow.ts';
import type { CardNode, LegEdge } from '../flowTypes.ts';
import { CLEAR_OF_TOOLS, MARGIN, MIN_ZOOM, openingViewport, type Placed, READABLE } from '../openingView.ts';

export const CANVAS = 'canvas';

/** Puts the keyboard where the keys of the canvas hold. */
export function focusCanvas(): void {
  document.getElementById(CANVAS)?.focus({ preventScroll: true });
}

/** How far one can zoom out: until all of the board is in sight. */
export function useLeastZoom(): number {
  const records = useBoard((state) => state.records);
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  return useMemo(() => leastZoom([...cardsOf(records)], { width, height }), [records, width, height]);
}

function leastZoom(cards: readonly Card[], { width, height }: Size): number {
  if (cards.length === 0 || width === 0 || height === 0) return MIN_ZOOM;
  return getViewportForBounds(boundsOf(cards), width, height, 0, MIN_ZOOM, PADDING).zoom;
}

export const MAX_ZOOM = 2;

/**
 * What is in sight when the board opens: what it was opened for, what this browser last had in sight, or all of it.
 * Where that would be too small to read, it is the first persona and the beginning of the ways.
 */
export function useOpeningView(): (flow: ReactFlowInstance<CardNode, LegEdge>) => void {
  const { store, ui } = useSession();
  return useCallback(
    (flow) => {
      const { reveal, view, led } = ui.getState();
      // What leads elsewhere is to be told from the person's own hand.
      if (led !== null) return;
      const { records } = store.getState();
      const cards = [...cardsOf(records)];
      const asked = reveal === null ? [] : cardsIn(records, reveal.ids);
      if (asked.length > 0) void fit(flow, asked, AROUND);
      else if (view !== null) void flow.setViewport(view);
      else if (cards.length > 0) void flow.setViewport(openingViewport(cards.map(placed), sizeOfCanvas()));
    },
    [store, ui],
  );
}

export function sizeOfCanvas(): Size {
  const { clientWidth: width, clientHeight: height } =
    document.querySelector('.react-flow') ?? document.documentElement;
  return { width, height };
}

/** The box around some cards, of which there are any. */
export function boundsOf(cards: readonly Card[]): Rect {
  return boxAround(cards.map(boxOf));
}

function placed(card: Card): Placed {
  return { collection: card.collection, id: card.record.id, box: boxOf(card) };
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

/** The cards that show these records; of a leg, both of its ends. */
function cardsIn(records: RecordMaps, ids: readonly string[]): readonly Card[] {
  const shown = ids.flatMap((id) => {
    const leg = records.legs.get(id);
    return leg === undefined ? [id] : [leg.from, leg.to];
  });
  return shown.flatMap((id) => findCard(records, id) ?? []);
}

interface Fit {
  readonly maxZoom: number;
  readonly padding: Parameters<typeof getViewportForBounds>[5];
  readonly duration?: number;
}

/**
 * Shows cards, of which there are any, as large as they have room. Not by React Flow, which does not know of all cards
 * of a board that is drawn from afar.
 */
function fit(
  flow: Pick<ReactFlowInstance<CardNode, LegEdge>, 'setViewport'>,
  cards: readonly Card[],
  { maxZoom, padding, duration = 0 }: Fit,
): Promise<boolean> {
  return flow.setViewport(viewOn(cards, { maxZoom, padding }), { duration });
}

function viewOn(cards: readonly Card[], { maxZoom, padding }: Omit<Fit, 'duration'>): Viewport {
  const { width, height } = sizeOfCanvas();
  return getViewportForBounds(boundsOf(cards), width, height, 0, maxZoom, padding);
}

/** The view that has a record in the middle; undefined where it is on no card. */
export function viewAround(records: RecordMaps, id: string): Viewport | undefined {
  const cards = cardsIn(records, [id]);
  return cards.length === 0 ? undefined : viewOn(cards, AROUND);
}

/** Brings records into sight when some panel asks for it. */
export function useReveal(): void {
  const flow = useReactFlow();
  const { store } = useSession();
  const reveal = useUi((state) => state.reveal);
  const bringIntoSight = useBringIntoSight();
  useEffect(() => {
    if (reveal === null) return;
    if (reveal.view !== undefined) {
      void flow.setViewport(reveal.view, { duration: glideMs() });
      return;
    }
    if (reveal.place !== undefined) {
      const { x, y } = reveal.place;
      void flow.setCenter(x, y, { zoom: Math.max(flow.getZoom(), READABLE), duration: glideMs() });
      return;
    }
    const cards = cardsIn(store.getState().records, reveal.ids);
    if (cards.length === 0) return;
    const [first] = reveal.ids;
    const isDrawn = first !== undefined && reveal.takesKeyboard && focusRecord(first);
    const arrived =
      reveal.by === 'shift'
        ? bringIntoSight(reveal.ids)
        : fit(flow, cards, { ...AROUND, duration: glideMs() });
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
        case 'showAll': {
          const cards = [...cardsOf(store.getState().records)].filter((card) => !isHidden(card));
          if (cards.length > 0) void fit(flow, cards, { maxZoom: MAX_ZOOM, padding: PADDING, duration });
          return;
        }
        case 'zoomToSelection': {
          const cards = cardsIn(store.getState().records, [...ui.getState().selection]);
          if (cards.length > 0) void fit(flow, cards, { ...AROUND, duration });
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
  const { ui, presence } = useSession();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const before = useRef({ width, height });
  useEffect(() => {
    const isSmaller = width < before.current.width || height < before.current.height;
    before.current = { width, height };
    const [only, ...others] = ui.getState().selection;
    // Who follows somebody has their view in sight.
    if (presence.store.getState().self.follows !== null || ui.getState().led !== null) return;
    if (isSmaller && only !== undefined && others.length === 0) void bringIntoSight([only]);
  }, [width, height, ui, presence, bringIntoSight]);
}

/** Moves the canvas just as far as some cards need to be wholly in sight. */
export function useBringIntoSight(): (ids: readonly string[]) => Promise<unknown> {
  const flow = useReactFlow();
  const { store } = useSession();
  return useCallback(
    async (ids) => {
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
      await flow.setViewport({ x: x + across, y: y + down, zoom }, { duration: glideMs() });
    },
    [flow, store],
  );
}

/** How far what begins at `start` has to be moved to lie in a range; its beginning, where it has no room there. */
function shiftInto(start: number, length: number, { from, to }: { from: number; to: number }): number {
  return start < from ? from - start : Math.max(Math.min(0, to - start - length), from - start);
}

export function glideMs(): number {
  return isStill() ? 0 : 350;
}
