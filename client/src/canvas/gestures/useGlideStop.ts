import { useEffect, useMemo, useRef } from 'react';
import { useSession } from '../../session/SessionContext.tsx';
import { useReactFlow } from '../flow.ts';
import { isOnBoard } from './usePointer.ts';

/** A press on the board while that glides somewhere stops it: what is pressed is what is seen under the pointer. */
export function useGlideStop() {
  const flow = useReactFlow();
  const { presence, ui } = useSession();
  const isGliding = useRef(false);
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (!isGliding.current || !(target instanceof Element) || !isOnBoard(target)) return;
      isGliding.current = false;
      void flow.setViewport(flow.getViewport());
    };
    // Before anything else asks what is under the pointer.
    window.addEventListener('pointerdown', onPress, { capture: true });
    return () => window.removeEventListener('pointerdown', onPress, { capture: true });
  }, [flow]);
  return useMemo(
    () => ({
      /** A way that no pointer leads has no event; whom one follows leads at each frame anew. */
      onMoveStart: (event: unknown) => {
        const isLed = presence.store.getState().self.follows !== null || ui.getState().led !== null;
        isGliding.current = event === null && !isLed;
      },
      onRest: () => {
        isGliding.current = false;
      },
    }),
    [presence, ui],
  );
}
