import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { CARD } from './practice.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Moved {
  readonly at: Place;
  readonly area: RefObject<HTMLElement | null>;
  onMove(to: Place): void;
  /** It was pressed, and not moved. */
  onPress(): void;
}

/** A finger that moves less than that, in pixels, has pressed. */
const SLACK = 5;

/** In pixels, of an arrow key. */
const STEP = 16;

const ARROWS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** A card is moved by mouse, finger or arrow keys, within the board. */
export function useCardMove({ at, area, onMove, onPress }: Moved) {
  const grip = useRef<{ readonly pointer: Place; readonly card: Place; hasMoved: boolean }>(undefined);
  const moveTo = ({ x, y }: Place) => {
    const { clientWidth = 0, clientHeight = 0 } = area.current ?? {};
    onMove({
      x: Math.max(0, Math.min(clientWidth - CARD.width, x)),
      y: Math.max(0, Math.min(clientHeight - CARD.height, y)),
    });
  };
  return {
    onPointerDown: ({ clientX: x, clientY: y, currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
      currentTarget.setPointerCapture(pointerId);
      grip.current = { pointer: { x, y }, card: at, hasMoved: false };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (held === undefined) return;
      const by = { x: clientX - held.pointer.x, y: clientY - held.pointer.y };
      held.hasMoved ||= Math.hypot(by.x, by.y) > SLACK;
      if (held.hasMoved) moveTo({ x: held.card.x + by.x, y: held.card.y + by.y });
    },
    onPointerCancel: () => {
      grip.current = undefined;
    },
    onClick: () => {
      const wasMoved = grip.current?.hasMoved === true;
      grip.current = undefined;
      if (!wasMoved) onPress();
    },
    onKeyDown: (event: KeyboardEvent) => {
      const by = ARROWS[event.key];
      if (by === undefined) return;
      event.preventDefault();
      moveTo({ x: at.x + by.x, y: at.y + by.y });
    },
  };
}
