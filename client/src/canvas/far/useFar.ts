import type { Routes } from '@parcours/shared/drawing/board';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isHidden } from '../../records/cards.ts';
import { useBoard, useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import { useFlowStore, useFlowStoreApi, useReactFlow } from '../flow.ts';
import { isOnBoard } from '../gestures/usePointer.ts';
import { cardsInOrder } from '../order.ts';
import type { CanvasView } from '../toFlow.ts';
import { type Hits, hitsOf } from './hits.ts';

/** From so many cards on, a board that is seen from afar is drawn on one canvas. */
const MANY = 200;
/** Below this zoom; and near again from the second on, so that a board at the edge does not change to and fro. */
const FAR = { below: 0.5, until: 0.55 } as const;
/** However fast one comes near, from this zoom on cards are drawn whole. */
const NEAR = 1;

/**
 * Whether the board is drawn from afar. Where one comes near, that is so until the canvas comes to rest, at the zoom
 * `settled`: cards would be made and thrown away on the way.
 */
export function isFarAt(zoom: number, { wasFar, settled }: { wasFar: boolean; settled: number }): boolean {
  if (zoom < FAR.below) return true;
  return wasFar && zoom < NEAR && (zoom < FAR.until || settled < FAR.until);
}

/** What of a board that is drawn from afar has elements all the same, for the pointer and the keyboard. */
export interface Far {
  readonly only: NonNullable<CanvasView['only']>;
  /** The card or leg under the pointer. */
  readonly pointed: string | null;
}

/** Null while the board is drawn near. */
export function useFar(
  canvas: RefObject<HTMLElement | null>,
  routes: Routes,
  isPrinting: boolean,
): Far | null {
  const records = useBoard((state) => state.records);
  const isFar = useIsFar(records) && !isPrinting;
  const pointed = usePointed(canvas, isFar, routes);
  const focused = useFocused(canvas);
  const selection = useUi((state) => state.selection);
  const renamed = useUi((state) => state.renaming?.id);
  const revealed = useUi((state) => state.reveal?.ids);
  useFarMarquee(isFar, routes);
  return useMemo(() => {
    if (!isFar) return null;
    const asked = [pointed, focused, renamed, ...(revealed ?? []).slice(0, MOST_SELECTED)];
    const selected = selection.size > MOST_SELECTED ? [] : selection;
    const wanted = new Set([...asked, ...selected].filter((id) => id !== null && id !== undefined));
    return { only: elementsFor(records, wanted, focused), pointed };
  }, [isFar, records, pointed, focused, renamed, revealed, selection]);
}

/** Of a larger selection not each card has an element: it moves with the one that does. */
const MOST_SELECTED = 40;

function useIsFar(records: RecordMaps): boolean {
  const isLarge = useMemo(() => cardsInOrder(records).length > MANY, [records]);
  const settled = useUi((state) => state.view?.zoom ?? NEAR);
  const wasFar = useRef(false);
  const isFar = useFlowStore(({ transform: [, , zoom] }) =>
    isFarAt(zoom, { wasFar: wasFar.current, settled }),
  );
  useEffect(() => {
    wasFar.current = isFar;
  }, [isFar]);
  return isLarge && isFar;
}

/** The cards and legs that are wanted, what joins them, and those to which the keyboard can go from there. */
export function elementsFor(
  records: RecordMaps,
  wanted: ReadonlySet<string>,
  focused: string | null,
): Far['only'] {
  const cards = new Set<string>();
  const legs = new Set<string>();
  for (const id of wanted) {
    const leg = records.legs.get(id);
    if (leg === undefined) cards.add(id);
    else {
      legs.add(id);
      cards.add(leg.from).add(leg.to);
    }
  }
  if (focused !== null) {
    for (const { id, from, to } of records.legs.values()) {
      if (from !== focused && to !== focused) continue;
      legs.add(id);
      cards.add(from).add(to);
    }
  }
  for (const id of besideInOrder(records, focused)) cards.add(id);
  return { cards, legs };
}

/** The first card and the last, at which the keyboard comes in, and those before and after the one where it is. */
function besideInOrder(records: RecordMaps, focused: string | null): readonly string[] {
  const ids: readonly string[] = cardsInOrder(records)
    .filter((card) => !isHidden(card))
    .map(({ record }) => record.id);
  const here = focused === null ? -1 : ids.indexOf(focused);
  const beside = here < 0 ? [] : [ids[here - 1], ids[here + 1]];
  return [ids[0], ids.at(-1), ...beside].filter((id) => id !== undefined);
}

/** The card or leg that has the keyboard, or had it last. */
function useFocused(canvas: RefObject<HTMLElement | null>): string | null {
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const root = canvas.current;
    const onFocus = ({ target }: FocusEvent) => {
      const id = target instanceof Element ? idOf(target) : null;
      if (id !== null) setFocused(id);
    };
    root?.addEventListener('focusin', onFocus);
    return () => root?.removeEventListener('focusin', onFocus);
  }, [canvas]);
  return focused;
}

function idOf(target: Element): string | null {
  return target.closest(':is(.react-flow__node, .react-flow__edge)')?.getAttribute('data-id') ?? null;
}

/**
 * What is under the pointer gets an element before a button goes down on it, so that all gestures are React Flow's, as
 * they are near.
 */
function usePointed(canvas: RefObject<HTMLElement | null>, isFar: boolean, routes: Routes): string | null {
  const flow = useReactFlow();
  const { ui } = useSession();
  const [pointed, setPointed] = useState<string | null>(null);
  const findHits = useHits(routes);
  useEffect(() => {
    const root = canvas.current;
    if (!isFar || root === null) return;
    let last: string | null = null;
    const point = (id: string | null) => {
      if (id === last) return;
      last = id;
      flushSync(() => setPointed(id));
      ui.actions.hover(id);
    };
    const onPointer = ({ type, target, buttons, clientX, clientY }: PointerEvent) => {
      // While something is dragged, it stays what is pointed at.
      if (type === 'pointermove' && buttons !== 0) return;
      if (!(target instanceof Element) || !isOnBoard(target)) return point(null);
      const at = flow.screenToFlowPosition({ x: clientX, y: clientY });
      point(findHits().at(at, flow.getZoom()) ?? null);
    };
    const onLeave = ({ buttons, pointerType }: PointerEvent) => {
      // A finger leaves when it is lifted, before its tap is a click.
      if (buttons === 0 && pointerType !== 'touch') point(null);
    };
    const options = { capture: true };
    root.addEventListener('pointermove', onPointer, options);
    root.addEventListener('pointerdown', onPointer, options);
    root.addEventListener('pointerleave', onLeave);
    return () => {
      root.removeEventListener('pointermove', onPointer, options);
      root.removeEventListener('pointerdown', onPointer, options);
      root.removeEventListener('pointerleave', onLeave);
      setPointed(null);
    };
  }, [canvas, isFar, flow, ui, findHits]);
  return pointed;
}

/** Built again when it is asked for after a change of the board. */
function useHits(routes: Routes): () => Hits {
  const { store, commentNews } = useSession();
  const now = useRef(routes);
  useEffect(() => {
    now.current = routes;
  }, [routes]);
  const built = useRef<{ of: Parameters<typeof hitsOf>; hits: Hits } | null>(null);
  return useCallback(() => {
    const of = [store.getState().records, now.current, commentNews.store.getState().unseen] as const;
    if (built.current === null || of.some((part, index) => part !== built.current?.of[index]))
      built.current = { of: [...of], hits: hitsOf(...of) };
    return built.current.hits;
  }, [store, commentNews]);
}

/** React Flow's rectangle selects what it knows of; from afar that is hardly anything. */
function useFarMarquee(isFar: boolean, routes: Routes): void {
  const flow = useFlowStoreApi();
  const { ui } = useSession();
  const findHits = useHits(routes);
  useEffect(() => {
    if (!isFar) return;
    return flow.subscribe(({ userSelectionRect, userSelectionActive, transform }, before) => {
      if (!userSelectionActive || userSelectionRect === null) return;
      if (userSelectionRect === before.userSelectionRect) return;
      const [x, y, zoom] = transform;
      const { x: left, y: top, width, height } = userSelectionRect;
      ui.actions.select(
        findHits().within({
          left: (left - x) / zoom,
          top: (top - y) / zoom,
          right: (left + width - x) / zoom,
          bottom: (top + height - y) / zoom,
        }),
      );
    });
  }, [isFar, flow, ui, findHits]);
}
