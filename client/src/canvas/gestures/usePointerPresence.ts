import { type PointerEvent, useEffect, useMemo } from 'react';
import { useSession } from '../../session/SessionContext.tsx';
import { useReactFlow } from '../flow.ts';

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
