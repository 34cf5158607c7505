import { type PointerEvent, useState } from 'react';

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
