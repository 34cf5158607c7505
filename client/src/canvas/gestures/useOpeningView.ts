import { useCallback } from 'react';
import { cardsOf } from '../../records/cards.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { ReactFlowInstance } from '../flow.ts';
import type { CardNode, LegEdge } from '../flowTypes.ts';
import { AROUND, cardsIn } from './useReveal.ts';

/** Room for what lies over the canvas at its edges. */
export const CLEAR_OF_TOOLS = { top: '28px', right: '28px', bottom: '136px', left: '28px' } as const;

/** On a narrower canvas the whole of a board would be too small to read. */
const NARROW = 560;
const READABLE = 0.6;

/**
 * What is in sight when the board opens: what was before, where it is opened anew; what it was opened for, else all of it, or on a phone the persona and where
 * the ways begin.
 */
export function useOpeningView(): (flow: ReactFlowInstance<CardNode, LegEdge>) => void {
  const { store, ui } = useSession();
  return useCallback(
    (flow) => {
      const { reveal, view } = ui.getState();
      if (view !== null) {
        void flow.setViewport(view);
        return;
      }
      const { records } = store.getState();
      // React Flow would keep the request for the first card, and take it away from where it was put.
      if (cardsOf(records).next().done) return;
      const asked = reveal === null ? [] : cardsIn(records, reveal.ids);
      if (asked.length > 0) {
        void flow.fitView({ ...AROUND, nodes: asked });
        return;
      }
      const [persona] = [...records.personas.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const width = document.querySelector('.react-flow')?.clientWidth ?? innerWidth;
      if (persona === undefined || width > NARROW) {
        void flow.fitView({ padding: CLEAR_OF_TOOLS, maxZoom: 1 });
      } else {
        const halfInSight = width / READABLE / 2;
        void flow.setCenter(persona.x - 30 + halfInSight, persona.y + 110, { zoom: READABLE });
      }
    },
    [store, ui],
  );
}
