import { type DragEvent, type PointerEvent, useEffect, useMemo, useState } from 'react';
import type { Point } from '../../records/kind.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { PLACEABLE_TYPE, readPlaceable } from '../../store/placeable.ts';
import type { Placeable } from '../../store/uiStore.ts';
import { useReactFlow } from '../flow.ts';

/** Which cards a drag takes along: any, or, under a finger, those that are selected. */
export type Grasp = 'any' | 'selected';

/**
 * A finger that begins its way on a card mostly means the canvas under it, which is all that there is to hold on to on
 * a phone: only a card that was selected by a tap is moved.
 */
export function useGrasp() {
  const [grasp, setGrasp] = useState<Grasp>(() =>
    matchMedia('(pointer: coarse)').matches ? 'selected' : 'any',
  );
  return {
    grasp,
    onPointerDownCapture: ({ pointerType }: PointerEvent) =>
      setGrasp(pointerType === 'touch' ? 'selected' : 'any'),
  };
}

/** Tells the others where the pointer is, in canvas units, and what is selected. */
export function usePointerPresence() {
  const { presence, ui } = useSession();
  const flow = useReactFlow();
  useEffect(
    () =>
      ui.subscribe(({ selection }, before) => {
        if (selection !== before.selection) presence.setSelection([...selection]);
      }),
    [presence, ui],
  );
  return useMemo(
    () => ({
      onPointerMove: ({ clientX, clientY }: PointerEvent) => {
        const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY });
        presence.setCursor({ x: Math.round(x), y: Math.round(y) });
      },
      onPointerLeave: () => presence.setCursor(null),
    }),
    [presence, flow],
  );
}

/** Takes what is dragged from the palette and dropped on the canvas. */
export function useDropPlace(place: (what: Placeable, at: Point) => void) {
  const flow = useReactFlow();
  return useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(PLACEABLE_TYPE)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop: (event: DragEvent) => {
        const what = readPlaceable(event.dataTransfer.getData(PLACEABLE_TYPE));
        if (what === undefined) return;
        event.preventDefault();
        place(what, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
      },
    }),
    [flow, place],
  );
}

/** What lies on the canvas itself, tools and panels over it apart. */
export function isOnBoard(target: Element): boolean {
  return target.closest('.react-flow__pane, .react-flow__viewport') !== null;
}
