import { type DragEvent, useMemo } from 'react';
import type { Point } from '../../records/kind.ts';
import { PLACEABLE_TYPE, readPlaceable } from '../../store/placeable.ts';
import type { Placeable } from '../../store/uiStore.ts';
import { useReactFlow } from '../flow.ts';

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
