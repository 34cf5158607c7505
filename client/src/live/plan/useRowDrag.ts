import { type PointerEvent, useRef, useState } from 'react';

interface RowDrag {
  /** Which row is dragged, and between which rows it would come down. */
  readonly dragged: { readonly id: string; readonly to: number } | undefined;
  /** For what a row is dragged by. */
  handleProps(id: string): {
    onPointerDown(event: PointerEvent<HTMLElement>): void;
    onPointerMove(event: PointerEvent<HTMLElement>): void;
    onPointerUp(): void;
    onPointerCancel(): void;
  };
}

/**
 * Drags the items of a list to other places, by mouse, pen and finger. They change places only when the pointer is let
 * go: an element that is moved in the page before loses the pointer. `first` is the first place that may be taken.
 */
export function useRowDrag(first: number, onMove: (id: string, to: number) => void): RowDrag {
  const [dragged, setDragged] = useState<RowDrag['dragged']>();
  const isDown = useRef(false);
  const end = () => {
    isDown.current = false;
    setDragged(undefined);
  };
  return {
    dragged,
    handleProps: (id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        isDown.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: ({ currentTarget, clientY }) => {
        if (isDown.current) setDragged({ id, to: Math.max(first, placeAt(currentTarget, clientY)) });
      },
      onPointerUp: () => {
        if (dragged !== undefined) onMove(dragged.id, dragged.to);
        end();
      },
      onPointerCancel: end,
    }),
  };
}

/** The items once one of them stands at another place: the others keep their order. */
export function reordered<Item>(items: readonly Item[], moved: Item, to: number): readonly Item[] {
  const others = items.filter((item) => item !== moved);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), moved, ...others.slice(at)];
}

/** Whether what is dragged would come down before the row at a place. */
export function isTarget(ids: readonly string[], dragged: RowDrag['dragged'], at: number): boolean {
  if (dragged === undefined) return false;
  return ids.filter((id) => id !== dragged.id)[dragged.to] === ids[at];
}

/** How many of the other rows lie above a height of the window. */
function placeAt(handle: HTMLElement, y: number): number {
  const row = handle.closest('li');
  const rows = [...(row?.parentElement?.children ?? [])].filter((other) => other !== row);
  return rows.filter((other) => {
    const { top, height } = other.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
